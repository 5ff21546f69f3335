import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/articles/intake/decode-text.ts'

const ARABIC = 'قال الوزير إن المياه في السد أقل من العام الماضي'

describe('decodeText', () => {
  test.each([
    ['utf-8', Buffer.from('\uFEFFécole')],
    ['utf-16le', Buffer.from('\uFEFFécole', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFFécole', 'utf16le').swap16()],
  ])('byte order mark of %s', (charset, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'école', charset, warnings: [] })
  })

  test('UTF-8 without a mark', () => {
    expect(decodeText(Buffer.from(ARABIC))).toEqual({ text: ARABIC, charset: 'utf-8', warnings: [] })
  })

  test('windows-1256 is guessed for Arabic words, and said', () => {
    const { text, charset, warnings } = decodeText(windows1256(ARABIC))
    expect({ text, charset }).toEqual({ text: ARABIC, charset: 'windows-1256' })
    expect(warnings).toEqual([expect.stringContaining('windows-1256 was guessed')])
  })

  test.each([
    'Le café n’est pas très éloigné de la forêt où l’été dure.',
    'Die Größe der Häuser überraschte die Gäste für kurze Zeit.',
  ])('windows-1252 is guessed for %s', (sentence) => {
    const { text, charset, warnings } = decodeText(latin1(sentence.replace(/’/g, '\x92')))
    expect({ text, charset }).toEqual({ text: sentence, charset: 'windows-1252' })
    expect(warnings).toEqual([expect.stringContaining('windows-1252 was guessed')])
  })

  test('a single word that would be Arabic does not make the text so', () => {
    expect(decodeText(latin1(`${'l\xe9g\xe8re '.repeat(20)} \xc7\xe1\xd3\xcf`)).charset).toBe('windows-1252')
  })

  test.each(['министр сказал что уровень воды упал', 'МИНИСТР СКАЗАЛ ЧТО УРОВЕНЬ ВОДЫ УПАЛ'])(
    'windows-1251 is not taken for Arabic: %s',
    (sentence) => {
      const bytes = [...sentence].map((letter) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x410 + 0xc0))
      expect(decodeText(Uint8Array.from(bytes)).charset).toBe('windows-1252')
    },
  )

  test.each([
    ['<meta charset="windows-1256">', 'windows-1256'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', 'windows-1256'],
    ['<?xml version="1.0" encoding="windows-1256"?>', 'windows-1256'],
  ])('HTML declares %s', (declaration, charset) => {
    const bytes = Buffer.concat([Buffer.from(declaration), windows1256('ماء')])
    expect(decodeText(bytes, true)).toEqual({ text: `${declaration}ماء`, charset, warnings: [] })
  })

  test('a declaration counts only in HTML, and not when unknown or untrue', () => {
    expect(decodeText(Buffer.from('<meta charset="windows-1256">é')).charset).toBe('utf-8')
    expect(decodeText(Buffer.from('<meta charset="klingon">é'), true).charset).toBe('utf-8')
    expect(decodeText(Buffer.from('<meta charset="utf-16">é'), true).charset).toBe('utf-8')
    expect(decodeText(latin1('<meta charset="utf-8">caf\xe9'), true).charset).toBe('windows-1252')
  })
})

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** The encoder is made from the decoder, since Node has none for this encoding. */
function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text].map((letter) => table.indexOf(letter)))
}
