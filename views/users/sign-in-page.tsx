import type { Frame } from '../../src/http/reply.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { SignInForm } from '../parts/sign-in-form.tsx'

interface SignInPageProps {
  frame: Frame
  next: string
  /** A typed form that is carried through signing in. */
  hidden?: Record<string, string> | undefined
  /** The password was wrong: in the toast, only the part with the id `message` is shown. */
  refused: boolean
}

export function SignInPage({ frame, next, hidden, refused }: SignInPageProps) {
  return (
    <Layout {...frame} title="Sign in">
      <PageHeading title="Sign in" />
      <div id={refused ? 'message' : undefined} class="stack">
        {hidden ? (
          <p>What you typed is kept: it is shown again, to be saved, when you have signed in.</p>
        ) : null}
        <SignInForm next={next} hidden={hidden} />
        <p class="muted">
          Not on this desk yet, or the password forgotten? An admin of the desk can send you an invitation.
        </p>
      </div>
    </Layout>
  )
}
