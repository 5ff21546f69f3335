import { claimReview } from './claim-review.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'

/** Every export format, in the order they are offered. A new format is its file and its line here. */
export const formats: readonly Format[] = [html, markdown, csv, json, claimReview]
