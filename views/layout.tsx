import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { boosted, htmxConfig, withinToast } from './parts/htmx.ts'
import { KeyHelp } from './parts/key-help.tsx'
import { Masthead, type Viewer } from './parts/masthead.tsx'
import { Toast, type Undo } from './parts/undo.tsx'

export type { Viewer } from './parts/masthead.tsx'

export interface LayoutProps {
  /** Of the page; the desk's name is added. */
  title: string
  /** Who is signed in; null on public pages. */
  viewer: Viewer | null
  /** Path of the page, without the query: marks the current place in the navigation. */
  path: string
  /** One sentence about what was just done ("Rating saved."), shown and announced once. */
  toast?: string | null | undefined
  /** What can be undone beside the toast, and this page's address with its query. */
  undo?: Undo | null | undefined
  here?: string | undefined
  /** What stands in the search field. */
  query?: string
  /** Uses the whole width of the window: the workbench. */
  wide?: boolean
  /** Something on it goes on by itself: without scripts the page is loaded again every other second. */
  refreshes?: boolean
  /** Further style sheets under /assets, loaded with this page only ("report.css"). */
  styles?: readonly string[]
  children: ComponentChildren
}

const styleSheets = ['base.css', 'shell.css', 'forms.css', 'parts.css', 'workbench.css', 'print.css'] as const
const scripts = ['htmx.min.js', 'drafts.js', 'app.js', 'keys.js'] as const

/** The whole document around a page. Live regions and the key help are outside `main`, so no swap removes them. */
export function Layout({
  title,
  viewer,
  path,
  toast,
  undo,
  here,
  query,
  wide = false,
  refreshes = false,
  styles = [],
  children,
}: LayoutProps) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Assay`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={htmxConfig} />
        {refreshes ? (
          <noscript>
            <meta http-equiv="refresh" content="2" />
          </noscript>
        ) : null}
        {styleSheets.map((file) => (
          <link key={file} rel="stylesheet" href={`/assets/${file}`} />
        ))}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {scripts.map((file) => (
          <script key={file} src={`/assets/${file}`} defer />
        ))}
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the page
        </a>
        <div id="shell" {...boosted}>
          <Masthead viewer={viewer} path={path} query={query ?? ''} />
          <div id="status" class="status" role="status">
            {toast ? <Toast text={toast} undo={undo ?? null} back={here ?? path} /> : null}
          </div>
          <main id="main" class="page" tabindex={-1}>
            {/* On an element of its own inside main, so that it changes with what is swapped in. */}
            <div class={wide ? 'page-body wide' : 'page-body'}>
              {styles.map((file) => (
                <link key={file} rel="stylesheet" href={`/assets/${file}`} />
              ))}
              {children}
            </div>
          </main>
          <div id="toast" class="toast" role="alert" {...withinToast} />
          <footer class="site-footer">
            <p>Assay: every line checked, every change kept.</p>
            <button type="button" class="quiet needs-script" data-help data-key="?" title="Keyboard help">
              Keyboard help <kbd>?</kbd>
            </button>
          </footer>
        </div>
        <KeyHelp />
      </body>
    </html>
  )
}

/** @returns the page as text, ready to send: the doctype and the rendered tree. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`
}
