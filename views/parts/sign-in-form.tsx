import { Form, HiddenField, SubmitButton, TextField } from '../form.tsx'

interface SignInFormProps {
  /** Path to go on to. */
  next: string
  /** Sent along unseen. */
  hidden?: Record<string, string | string[]> | undefined
}

/** Signing in: on its own page, on the page for an expired session, and in the toast when a save met one. */
export function SignInForm({ next, hidden }: SignInFormProps) {
  return (
    <Form action="/session" prefix="sign-in" once={false} guard={false} class="sign-in-form">
      {Object.entries({ next, ...hidden }).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autocomplete="username"
        required
        maxLength={254}
        dir="ltr"
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autocomplete="current-password"
        required
        maxLength={1000}
      />
      <SubmitButton>Sign in</SubmitButton>
    </Form>
  )
}
