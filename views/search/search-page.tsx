import type { Frame } from '../../src/http/reply.tsx'
import type { Piece } from '../../src/search/excerpt.ts'
import type { Found, SearchResult } from '../../src/search/queries.ts'
import { type SearchScope, searchScopeLabels, searchScopes } from '../../src/search/vocabulary.ts'
import { Layout } from '../layout.tsx'
import { StateBadge, VerdictBadge } from '../parts/badges.tsx'
import { EmptyState, PageHeading } from '../parts/page.tsx'

interface SearchProps {
  query: string
  scope: SearchScope
  result: SearchResult
}

/** While typing, only the results are asked for and swapped; Enter and the button send the form as usual. */
const asYouType: Record<string, string> = {
  'hx-get': '/search',
  'hx-trigger': 'input changed delay:200ms',
  'hx-include': 'closest form',
  'hx-sync': 'this:replace',
  'hx-target': '#results',
  'hx-select': '',
  'hx-select-oob': '',
  'hx-swap': 'innerMorph show:none',
  'hx-replace-url': 'true',
}

export function SearchPage({ frame, query, scope, result }: SearchProps & { frame: Frame }) {
  return (
    <Layout {...frame} title={query ? `Search: ${query}` : 'Search'} query={query} styles={['search.css']}>
      <PageHeading title="Search" />
      <search>
        <form action="/search" method="get" class="form-row search-form">
          <div class="field">
            <label for="search-q">Words</label>
            <input
              id="search-q"
              name="q"
              type="search"
              value={query}
              maxlength={200}
              dir="auto"
              autocomplete="off"
              aria-controls="results"
              {...asYouType}
            />
          </div>
          <div class="field">
            <label for="search-kind">In</label>
            <select id="search-kind" name="kind" {...asYouType} hx-trigger="change">
              {searchScopes.map((one) => (
                <option key={one} value={one} selected={one === scope}>
                  {searchScopeLabels[one]}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" class="primary">
            Search
          </button>
        </form>
      </search>
      <div id="results">
        <SearchResults query={query} scope={scope} result={result} />
      </div>
    </Layout>
  )
}

/** The results alone, for swapping in while somebody types. */
export function SearchResults({ query, scope, result }: SearchProps) {
  const { found, empty } = result
  return (
    <>
      <p id="results-count" class="muted small" role="status">
        {countOf(result)}
      </p>
      {empty ? <Begin query={query} /> : null}
      {empty || found.length ? null : <NothingFound query={query} scope={scope} />}
      {found.length ? (
        <ol class="list results">
          {found.map((one) => (
            <Result key={`${one.kind}-${one.id}`} found={one} />
          ))}
        </ol>
      ) : null}
    </>
  )
}

function countOf({ found, more, empty }: SearchResult): string {
  if (empty) return ''
  if (more) return `The first ${found.length} results. Add a word to narrow them.`
  return `${found.length || 'No'} ${found.length === 1 ? 'result' : 'results'}.`
}

function Result({ found }: { found: Found }) {
  const { kind, href, heading, excerpt, claim, article, verdict } = found
  const aboutClaim = claim && kind !== 'claim'
  return (
    <li class="result">
      <p class="result-where">
        <span class="result-kind">{kind === 'claim' && claim ? `claim ${claim.number}` : kind}</span>
        {aboutClaim ? <span>{` on claim ${claim.number}`}</span> : null}
        {verdict ? <VerdictBadge {...verdict} /> : null}
        {claim ? <StateBadge state={claim.state} /> : null}
        {article && kind !== 'article' ? (
          <a href={`/articles/${article.id}`}>
            <bdi>{article.title}</bdi>
          </a>
        ) : null}
      </p>
      <p class="result-heading" dir="auto">
        <a href={href}>
          <Pieces pieces={heading} />
        </a>
      </p>
      {excerpt ? (
        <p class="result-excerpt" dir="auto">
          <Pieces pieces={excerpt} />
        </p>
      ) : null}
    </li>
  )
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>{pieces.map((piece, index) => (piece.match ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
  )
}

function Begin({ query }: { query: string }) {
  return (
    <EmptyState title={query.trim() ? 'Type a word or a number' : 'What are you looking for?'}>
      <p>
        Type words from an article, a claim, a verdict, a note, a contact, a correction or a source. Accents,
        capitals and Arabic letter forms make no difference; “words in quotes” are looked for in that order.
      </p>
    </EmptyState>
  )
}

function NothingFound({ query, scope }: Omit<SearchProps, 'result'>) {
  return (
    <EmptyState title="Nothing found">
      <p>
        Nothing holds all of “<bdi>{query.slice(0, 200)}</bdi>”. Try fewer words, or the beginning of one.
      </p>
      {scope ? (
        <p>
          <a href={`/search?${new URLSearchParams({ q: query })}`}>Search everything</a>, not only{' '}
          {searchScopeLabels[scope]}.
        </p>
      ) : null}
    </EmptyState>
  )
}
