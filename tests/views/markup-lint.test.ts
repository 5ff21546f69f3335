import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What must not stand in a view, because it would break the content security policy or silently do nothing. */
interface Ban {
  what: RegExp
  why: string
}

const bans: Ban[] = [
  {
    what: /\bhx-(?:disabled-elt|ext|params|vars|prompt|request|inherit|disinherit|history)\b(?!-)/,
    why: 'gone in htmx 4',
  },
  { what: /\bhtmx:[a-z]+[A-Z]\w*/, why: 'event names are separated by colons in htmx 4' },
  { what: /\bhx-on\b/, why: 'needs eval, which the content security policy forbids' },
  { what: /['"`](?:js|javascript):/, why: 'needs eval, which the content security policy forbids' },
  { what: /hx-trigger['"]?\s*[:=]\s*\{?['"`][^'"`]*\[/, why: 'trigger filters need eval' },
  { what: /\bfrom:body\b/, why: 'events of removed elements arrive at the document only' },
  { what: /\sstyle=/, why: 'inline styles are refused by the content security policy' },
  {
    what: /<style\b|<script>|<script\s[^>]*>[^<\s]/,
    why: 'inline styles and scripts are refused by the content security policy',
  },
  {
    what: /\son[A-Z][a-z]+=|\son(?:click|change|input|submit|load)=/,
    why: 'inline handlers are refused by the content security policy',
  },
  { what: /dangerouslySetInnerHTML/, why: 'text is escaped, always' },
  { what: /<tr\b[^>]*hx-swap-oob/, why: 'a bare row is lost in parsing: wrap it in hx-partial' },
]

/** Attributes that do nothing for the children of the element unless they say `:inherited`. */
const passedOn = /^hx-(?:target|select|select-oob|swap|headers|confirm|boost|sync|push-url|include)$/
const sender = /^(?:a|form|Form|SubmitButton|hx-partial)$/

/** @returns each offence as "what is written: why it is wrong". */
function offencesIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')
  const banned = bans.flatMap(({ what, why }) => {
    const found = what.exec(code)?.[0].trim()
    return found ? [`${found}: ${why}`] : []
  })
  return [...banned, ...forgottenInherited(code)]
}

function forgottenInherited(code: string): string[] {
  return [
    ...code.matchAll(
      /<([A-Za-z][\w.-]*)((?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\s+\{[^{}]*\})*)\s*\/?>/g,
    ),
  ]
    .filter(
      ([, tag = '', attributes = '']) => !sender.test(tag) && !/\shx-(?:get|post|query)=/.test(attributes),
    )
    .flatMap(([, tag, attributes = '']) =>
      [...attributes.matchAll(/\s(hx-[\w:-]+)=/g)]
        .filter(([, name = '']) => passedOn.test(name) && !(tag === 'div' && name === 'hx-boost'))
        .map(([, name]) => `<${tag} ${name}=: says nothing to its children without :inherited`),
    )
}

const folder = path.join(import.meta.dirname, '../../views')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
)

test.each(files)('views/%s holds nothing that htmx 4 or the content security policy refuses', (file) => {
  expect(offencesIn(readFileSync(path.join(folder, file), 'utf8'))).toEqual([])
})

test.each([
  '<button hx-disabled-elt="this">',
  "'hx-ext': 'sse'",
  "on('htmx:afterSwap')",
  '<a hx-on:click="x()">',
  `<a hx-vals="js:{a: 1}">`,
  `'hx-trigger': 'click[ctrlKey]'`,
  '<p style="color: red">',
  '<script>alert(1)</script>',
  '<button onClick={go}>',
  '<div dangerouslySetInnerHTML={{ __html: text }} />',
  '<tr id="r1" hx-swap-oob="true">',
  '<section hx-target="#x"><a href="/">y</a></section>',
  '<div class="a" hx-swap="innerHTML">',
])('the lint finds %s', (source) => {
  expect(offencesIn(source)).not.toEqual([])
})

test.each([
  '<script src="/assets/app.js" defer />',
  '<a href="/x" hx-target="#panel">',
  '<input hx-get="/found" hx-target="#list" />',
  "{...{ 'hx-target:inherited': '#panel' }}",
  '// an hx-on would need eval',
])('the lint lets pass %s', (source) => {
  expect(offencesIn(source)).toEqual([])
})
