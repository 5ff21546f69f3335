import { SignInForm } from './sign-in-form.tsx'

interface ErrorPageProps {
  status: number
  title: string
  message: string
  /** Lets the operator find the request in the log. */
  requestId: string
  /** For 401: where to go after signing in, and what was typed, to be carried along as hidden fields. */
  signIn?: { next: string; hidden?: Record<string, string | string[]> | undefined } | undefined
}

/**
 * The page for a refusal or a failure. When scripts run only `#message` of it is shown, in the toast, and the page
 * with the form stays as it was; so `#message` must make sense on its own.
 */
export function ErrorPage({ status, title, message, requestId, signIn }: ErrorPageProps) {
  return (
    <div class="error-page">
      <div id="message" class="message">
        <h1 class="message-title">{title}</h1>
        <p dir="auto">{message}</p>
        {status === 401 ? (
          <>
            <p class="toast-only">What you typed is still there. Sign in, then save again.</p>
            {signIn?.hidden ? (
              <p>What you typed is kept: it is shown again when you have signed in.</p>
            ) : null}
            <SignInForm next={signIn?.next ?? '/'} hidden={signIn?.hidden} />
          </>
        ) : null}
        <p class="muted">
          Error {status}, request <code>{requestId}</code>
        </p>
      </div>
      <p>
        <a href="/">Back to the desk</a>
      </p>
    </div>
  )
}
