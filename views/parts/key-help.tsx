/**
 * The dialog behind `?`. app.js fills the list from the page's own `data-key` controls, so it cannot name a key
 * that the page does not have. Single-key shortcuts can be switched off (WCAG 2.1.4); the browser keeps the choice.
 */
export function KeyHelp() {
  return (
    <dialog id="keys" class="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Keyboard help</h2>
      <dl id="keys-list" class="keys" />
      <label class="check">
        <input type="checkbox" id="keys-on" autocomplete="off" checked /> Single-key shortcuts on
      </label>
      <p class="muted">They rest while you type in a field. Everything also works by Tab and Enter.</p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
