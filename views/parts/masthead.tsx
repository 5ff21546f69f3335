export interface Viewer {
  id: string
  name: string
  role: 'reader' | 'reviewer' | 'editor' | 'admin'
  /** Notifications not read yet. */
  unread: number
}

interface MastheadProps {
  viewer: Viewer | null
  path: string
  query: string
}

interface Place {
  href: string
  label: string
  key: string
  count?: number
}

/** The header of every page. It has an id of its own so that answers can bring a fresh one along. */
export function Masthead({ viewer, path, query }: MastheadProps) {
  return (
    <header id="masthead" class="masthead" data-viewer={viewer?.id}>
      <a class="wordmark" href="/">
        Assay
      </a>
      {viewer ? (
        <>
          <nav class="nav wide-only" aria-label="Main">
            <Places viewer={viewer} path={path} />
          </nav>
          <SearchField query={query} id="search-wide" class="wide-only" />
          <AccountMenu viewer={viewer} />
          <details class="menu narrow-only" data-menu>
            <summary>Menu</summary>
            <nav class="menu-body" aria-label="Main">
              <SearchField query={query} id="search-narrow" class="" />
              <Places viewer={viewer} path={path} />
            </nav>
          </details>
        </>
      ) : (
        <a class="sign-in" href="/session">
          Sign in
        </a>
      )}
    </header>
  )
}

function Places({ viewer, path }: { viewer: Viewer; path: string }) {
  return (
    <ul>
      {placesOf(viewer).map(({ href, label, key, count }) => (
        <li key={href}>
          <a href={href} data-key={key} title={label} aria-current={isAt(path, href) ? 'page' : undefined}>
            {label}
            {count ? (
              <span class="count">
                {count}
                <span class="visually-hidden"> unread</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

function placesOf(viewer: Viewer): Place[] {
  const places: Place[] = [{ href: '/', label: 'Desk', key: 'd' }]
  if (viewer.role !== 'reader') places.push({ href: '/articles/new', label: 'New article', key: 'n' })
  places.push(
    { href: '/sources', label: 'Sources', key: 'S' },
    { href: '/history', label: 'History', key: 'H' },
    { href: '/notifications', label: 'Notifications', key: 'M', count: viewer.unread },
  )
  if (viewer.role === 'admin') places.push({ href: '/desk/settings', label: 'Settings', key: ',' })
  return places
}

function isAt(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}

function SearchField({ query, id, class: className }: { query: string; id: string; class: string }) {
  return (
    <search class={className}>
      <form class="search" action="/search" method="get">
        <label class="visually-hidden" for={id}>
          Search articles, claims, notes and sources
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={query}
          maxlength={200}
          dir="auto"
          placeholder="Search"
          autocomplete="off"
          data-key="/"
          title="Search"
        />
        <button type="submit" class="quiet">
          Search
        </button>
      </form>
    </search>
  )
}

function AccountMenu({ viewer }: { viewer: Viewer }) {
  return (
    <details class="menu account" data-menu>
      <summary>
        <span class="visually-hidden">Account of </span>
        <bdi class="account-name">{viewer.name}</bdi>
      </summary>
      <div class="menu-body">
        <p class="muted">Signed in as {viewer.role}</p>
        <a href="/me">Your account</a>
        <form method="post" action="/session/end" data-sign-out hx-boost="false">
          <button type="submit" class="quiet">
            Sign out
          </button>
        </form>
      </div>
    </details>
  )
}
