import type { Frame } from '../../src/http/reply.tsx'
import { type Role, roleMeanings } from '../../src/users/vocabulary.ts'
import { Form, SubmitButton, TextField } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'

interface JoinPageProps {
  frame: Frame
  action: string
  role: Role
  /** The first person of a new desk. */
  first: boolean
}

export function JoinPage({ frame, action, role, first }: JoinPageProps) {
  return (
    <Layout {...frame} title={first ? 'Set up the desk' : 'Join the desk'}>
      <PageHeading title={first ? 'Set up the desk' : 'Join the desk'}>
        <p>
          {first ? 'You are the first here. ' : ''}You join as <strong>{role}</strong>, who{' '}
          {roleMeanings[role]}.
        </p>
      </PageHeading>
      <Form action={action} once={false} class="stack">
        <TextField
          name="name"
          label="Your name"
          hint="As it is shown beside everything you do."
          autocomplete="name"
          maxLength={100}
          required
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          hint="You sign in with it. Nothing is sent to it."
          autocomplete="username"
          maxLength={254}
          dir="ltr"
          required
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          hint="At least 15 characters; a few unrelated words are easiest to remember."
          autocomplete="new-password"
          maxLength={1000}
          required
        />
        <div class="actions">
          <SubmitButton>{first ? 'Make the desk mine' : 'Join'}</SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}
