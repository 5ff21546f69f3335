import type { ReadonlyKysely } from 'kysely/readonly'
import { findRows, type SearchKind, type SearchRow } from '../db/full-text.ts'
import { phrasesOf } from '../db/phrases.ts'
import { pickedRows } from '../db/picked-rows.ts'
import type { ClaimState, Tables } from '../db/tables.ts'
import { type Eyes, eyesOf, isReadableNote, type Seer, seenState } from '../ratings/readable-queries.ts'
import { excerptOf, markedText, type Piece } from './excerpt.ts'
import type { SearchScope } from './vocabulary.ts'

type Read = ReadonlyKysely<Tables>

export const MOST_FOUND = 50
/** The newest matches looked at to put those first that hold the words in their title or wording. */
const LOOKED_AT = 100
/** Article texts are long: of many that match, only so many are read to show the place. */
const TEXTS_READ = 12

export interface Found {
  kind: Exclude<SearchKind, 'text'>
  id: string
  href: string
  /** The line to click on: a title, or a claim's wording. */
  heading: Piece[]
  /** Further text that holds the match; null when the heading shows it. */
  excerpt: Piece[] | null
  /** Claim number and state, for a claim and what belongs to one. */
  claim: { number: number; state: ClaimState } | null
  article: { id: string; title: string } | null
  verdict: { label: string; colour: string; icon: string } | null
}

export interface SearchResult {
  found: Found[]
  /** More match than are shown. */
  more: boolean
  /** The query holds nothing to look for: no letter or digit. */
  empty: boolean
}

const kindsOf: Record<SearchScope, readonly SearchKind[]> = {
  '': [],
  articles: ['article', 'text'],
  claims: ['claim'],
  verdicts: ['verdict'],
  notes: ['note'],
  contacts: ['contact'],
  corrections: ['correction'],
  sources: ['source'],
}

/**
 * Finds what holds every word of the query, with where it stands and the place marked: first what holds it in its
 * title or wording, then the rest, each newest first. A fixed number of queries.
 */
export async function search(
  read: Read,
  query: string,
  scope: SearchScope,
  seer: Seer,
): Promise<SearchResult> {
  const phrases = phrasesOf(query)
  const rows = await findRows(read, query, kindsOf[scope], LOOKED_AT)
  const loaded = await load(read, await eyesOf(read, seer), rows)
  const found = onePerArticle(rows.flatMap((row) => foundOf(row, loaded, phrases) ?? []))
  const inHeading = (one: Found) => one.heading.some((piece) => piece.match)
  const ordered = [...found.filter(inHeading), ...found.filter((one) => !inHeading(one))]
  return {
    found: ordered.slice(0, MOST_FOUND),
    more: rows.length === LOOKED_AT || ordered.length > MOST_FOUND,
    empty: !phrases.length,
  }
}

type Loaded = Awaited<ReturnType<typeof load>>

async function load(read: Read, eyes: Eyes, rows: readonly SearchRow[]) {
  const idsOf = (kind: SearchKind) => rows.filter((row) => row.kind === kind).map((row) => row.entity_id)
  const claimIds = [...new Set(rows.flatMap((row) => row.claim_id ?? []))]
  const articleIds = [...new Set(rows.flatMap((row) => row.article_id ?? []))]
  const texts = idsOf('text').slice(0, TEXTS_READ)
  return {
    articles: byId(
      articleIds.length
        ? await read
            .selectFrom('articles')
            .select(['id', 'title', 'byline', 'publisher'])
            .where('id', 'in', articleIds)
            .execute()
        : [],
    ),
    texts: new Map(
      (texts.length ? await newestTexts(read, texts) : []).map((row) => [row.article_id, row.text] as const),
    ),
    claims: byId(claimIds.length ? await claimsWithVerdicts(read, eyes, claimIds) : []),
    notes: byId(await readableNotes(read, eyes, idsOf('note'))),
    contacts: byId(await pickedRows(read, 'contacts', ['id', 'whom', 'asked', 'answer'], idsOf('contact'))),
    corrections: byId(await correctionsByIds(read, idsOf('correction'))),
    verdicts: byId(await standingVerdicts(read, idsOf('verdict'))),
    sources: byId(
      await pickedRows(read, 'sources', ['id', 'title', 'author', 'publisher', 'url'], idsOf('source')),
    ),
  }
}

function newestTexts(read: Read, articleIds: readonly string[]) {
  return read
    .selectFrom('article_versions as v')
    .select(['v.article_id', 'v.text'])
    .where('v.article_id', 'in', articleIds)
    .where(({ eb, selectFrom }) =>
      eb(
        'v.number',
        '=',
        selectFrom('article_versions as n')
          .select((e) => e.fn.max('n.number').as('number'))
          .whereRef('n.article_id', '=', 'v.article_id'),
      ),
    )
    .execute()
}

/** Those of these notes that may be read: a note on an article always. */
async function readableNotes(read: Read, eyes: Eyes, ids: readonly string[]) {
  if (!ids.length) return []
  return read
    .selectFrom('notes as n')
    .leftJoin('claims as c', 'c.id', 'n.claim_id')
    .select(['n.id', 'n.body'])
    .where('n.id', 'in', ids)
    .where(isReadableNote(eyes))
    .execute()
}

/** One that was withdrawn, or waits for a second editor, is no verdict. */
async function standingVerdicts(read: Read, ids: readonly string[]) {
  if (!ids.length) return []
  return read
    .selectFrom('verdicts')
    .select(['id', 'summary'])
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Corrections with the number of the edition that says them. */
async function correctionsByIds(read: Read, ids: readonly string[]) {
  if (!ids.length) return []
  return read
    .selectFrom('corrections as k')
    .innerJoin('editions as e', 'e.id', 'k.edition_id')
    .select(['k.id', 'k.text', 'e.number as edition'])
    .where('k.id', 'in', ids)
    .execute()
}

function claimsWithVerdicts(read: Read, eyes: Eyes, ids: readonly string[]) {
  return read
    .selectFrom('claims as c')
    .leftJoin('verdicts as v', (join) =>
      join.onRef('v.claim_id', '=', 'c.id').on('v.withdrawn_at', 'is', null),
    )
    .leftJoin('levels as l', 'l.id', 'v.level_id')
    .select(['c.id', 'c.number', 'c.wording', 'c.claimant', 'l.label', 'l.colour', 'l.icon'])
    .select(seenState(eyes).as('state'))
    .where('c.id', 'in', ids)
    .execute()
}

function byId<R extends { id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]))
}

function foundOf(row: SearchRow, loaded: Loaded, phrases: string[][]): Found | null {
  const article = row.article_id ? loaded.articles.get(row.article_id) : undefined
  const claim = row.claim_id ? loaded.claims.get(row.claim_id) : undefined
  const at = {
    id: row.entity_id,
    article: article ? { id: article.id, title: article.title } : null,
    claim: claim ? { number: claim.number, state: claim.state } : null,
    verdict: claim?.label ? { label: claim.label, colour: claim.colour ?? '', icon: claim.icon ?? '' } : null,
  }
  switch (row.kind) {
    case 'article':
    case 'text': {
      if (!article) return null
      const rest = [article.byline, article.publisher].filter(Boolean).join(', ')
      const text = loaded.texts.get(row.entity_id)
      const excerpt = row.kind === 'text' ? text && excerptOf(text, phrases) : excerptOf(rest, phrases)
      const heading = markedText(article.title, phrases)
      return { ...at, kind: 'article', href: `/articles/${article.id}`, heading, excerpt: excerpt || null }
    }
    case 'claim': {
      if (!claim) return null
      const excerpt = excerptOf(claim.claimant, phrases)
      return {
        ...at,
        kind: 'claim',
        href: `/claims/${claim.id}`,
        heading: markedText(claim.wording, phrases),
        excerpt,
      }
    }
    case 'verdict':
    case 'contact':
    case 'note': {
      const text = textOf(row, loaded)
      if (text === undefined) return null
      const href = claim ? `/claims/${claim.id}` : `/articles/${row.article_id}`
      const heading = [{ text: claim?.wording ?? article?.title ?? '', match: false }]
      return { ...at, kind: row.kind, href, heading, excerpt: excerptOf(text, phrases) }
    }
    case 'correction': {
      const correction = loaded.corrections.get(row.entity_id)
      if (!correction || !article) return null
      const edition = `/articles/${article.id}/editions/${correction.edition}`
      const href = claim ? `${edition}#claim-${claim.number}` : edition
      const heading = [{ text: claim?.wording ?? article.title, match: false }]
      return { ...at, kind: 'correction', href, heading, excerpt: excerptOf(correction.text, phrases) }
    }
    case 'source': {
      const source = loaded.sources.get(row.entity_id)
      if (!source) return null
      const rest = [source.author, source.publisher, source.url].filter(Boolean).join(' · ')
      const heading = markedText(source.title || source.url, phrases)
      return {
        ...at,
        kind: 'source',
        href: `/sources/${source.id}`,
        heading,
        excerpt: excerptOf(rest, phrases),
      }
    }
  }
}

function textOf({ kind, entity_id }: SearchRow, loaded: Loaded): string | undefined {
  if (kind === 'note') return loaded.notes.get(entity_id)?.body
  if (kind === 'verdict') return loaded.verdicts.get(entity_id)?.summary
  const contact = loaded.contacts.get(entity_id)
  return contact && [contact.whom, contact.asked, contact.answer].filter(Boolean).join('\n')
}

/** An article found by its details and by its text is one result, at the better of the two places. */
function onePerArticle(found: readonly Found[]): Found[] {
  const articles = new Map<string, Found>()
  return found.filter((one) => {
    if (one.kind !== 'article') return true
    const first = articles.get(one.id)
    if (first) {
      first.excerpt ??= one.excerpt
      return false
    }
    articles.set(one.id, one)
    return true
  })
}
