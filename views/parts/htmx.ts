/**
 * How links and forms behave when scripts run. Everything works as plain links and forms (POST → 303 → page);
 * these attributes make the same answers arrive without a page load. Each line was tried in Chromium on htmx 4.0.1.
 *
 * They sit on one wrapper inside `body`, never on `body` itself: on Back htmx asks for the page with `body` as the
 * source element, and would then pull the select-oob parts out of the page it is about to show.
 *
 * - `hx-boost`: every same-origin link and form, except those with `download`, `target`, `#…` or `hx-boost="false"`
 *   (say that on links that answer with something else than a page; app.js loads such answers plainly as a net).
 * - `hx-target` + `hx-select` `#main`: the server always answers whole pages (`HX-Request-Type: full`).
 * - `hx-swap` `innerMorph`: scroll, focus, and typing in other fields stay. `show:none` because boosted swaps jump to
 *   the top otherwise. app.js turns the morph into a plain swap when the answer is another page (so that nothing
 *   typed on one page can turn up in a field of another), resets a form that was saved, and leaves alone a form in
 *   which somebody types while its stored values changed (so that its save meets the version check).
 * - `hx-select-oob`: the header (counts, the current page) and the status line come with every answer.
 * - 409 and 422 are pages with the same form, its errors and what was typed: swapped like any answer, but never
 *   pushed into the history, since their address may answer POST only.
 * - Every other 4xx and 5xx leaves the page as it is and shows its `#message` in `#toast`.
 * - `hx-sync` `#main:replace`: of two links clicked quickly the last wins. Forms carry `this:drop` instead.
 */
export const boosted: Record<string, string> = {
  'hx-boost:inherited': 'true',
  'hx-target:inherited': '#main',
  'hx-select:inherited': '#main > *',
  'hx-swap:inherited': 'innerMorph show:none',
  'hx-select-oob:inherited': '#masthead:outerMorph,#status:innerHTML',
  'hx-sync:inherited': '#main:replace',
  'hx-status:409:inherited': 'push:false',
  'hx-status:422:inherited': 'push:false',
  'hx-status:4xx:inherited': messageToToast(),
  'hx-status:5xx:inherited': messageToToast(),
}

/**
 * For the toast itself: a form shown in it (signing in again) answers into the toast and leaves the page alone. An
 * answer without a message or a sign-in form, such as the page after signing in, empties the toast.
 */
export const withinToast: Record<string, string> = {
  'hx-target:inherited': '#toast',
  'hx-select:inherited': '#message, #sign-in:not(#message #sign-in)',
  'hx-swap:inherited': 'innerHTML show:none ignoreTitle:true swapEmpty:true',
  'hx-push-url:inherited': 'false',
}

/**
 * Read once, when the page loads. A morph leaves `open` alone, so that a menu or a section stays open, and `style`, so
 * that a text field stays as high as somebody pulled it. Without a delay to settle, a plain swap does not carry `style`
 * over to the new elements, which the content security policy would block.
 */
export const htmxConfig = JSON.stringify({
  morphIgnore: ['data-htmx-powered', 'open', 'style'],
  defaultSettleDelay: 0,
})

function messageToToast(): string {
  return "target:#toast select:#message selectOOB:'' swap:'innerHTML show:none ignoreTitle:true' push:false"
}
