import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ReportBody } from '../../../views/reports/report.tsx'
import { editionInWords } from '../../../views/reports/report-words.ts'
import type { Report } from '../model.ts'
import type { Format } from './format.ts'

/** The whole report as one file that needs nothing else: style inside, no script, no request, and a policy that forbids both. */
export const html: Format = {
  key: 'html',
  label: 'HTML (one file)',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: renderHtml,
}

const style = readFileSync(join(packageFolder(import.meta.dirname), 'views/assets/report.css'), 'utf8')

/** Only the very style written below may apply: the policy names its digest. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function renderHtml(report: Report): string {
  const title = `${report.article.title} – ${editionInWords(report)} – ${report.desk.name}`
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Assay">
${renderToString(h('title', null, title))}
<style>${style}</style>
</head>
<body class="report-page">
<main>${renderToString(h(ReportBody, { report }))}</main>
</body>
</html>
`
}

/** Compiled code lies deeper than its source, but the style sheet stays where it is: look upwards for the package. */
function packageFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
  return packageFolder(dirname(folder))
}
