import type { Frame } from '../../../src/http/reply.tsx'
import { Form, SubmitButton, TextField } from '../../form.tsx'
import { Layout } from '../../layout.tsx'
import { PageHeading } from '../../parts/page.tsx'

interface ChooseMomentProps {
  frame: Frame
  subject: {
    kind: 'article' | 'claim'
    title: string
    /** Address of its own page. */
    href: string
  }
}

/** Asks for the moment to look back to. */
export function ChooseMoment({ frame, subject: { kind, title, href } }: ChooseMomentProps) {
  const action = `${href}/as-of`
  return (
    <Layout {...frame} title={`An earlier moment: ${title}`}>
      <PageHeading title={title} kicker={<a href={href}>{kind === 'article' ? 'Article' : 'Claim'}</a>}>
        <p>
          See the {kind} as it stood at any moment. Every act in <a href={`${href}/history`}>its history</a>{' '}
          leads there too.
        </p>
      </PageHeading>
      <Form action={action} method="get" class="stack" prefix="moment">
        <TextField
          name="at"
          label="Date and time (UTC)"
          type="datetime-local"
          hint="All that was done by the end of that minute counts."
        />
        <TextField
          name="act"
          label="Or the number of an act"
          type="number"
          min={1}
          hint="As it stood after that act."
        />
        <SubmitButton>Show it as it stood</SubmitButton>
      </Form>
    </Layout>
  )
}
