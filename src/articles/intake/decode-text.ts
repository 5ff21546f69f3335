export type DecodedText = { text: string; charset: string; warnings: string[] }

/** How far into a file an encoding declaration is looked for, in bytes. */
const DECLARATION_BYTES = 4_096

/**
 * Bytes to text. In order: byte order mark; in HTML the declaration in a meta element or XML declaration; strict UTF-8;
 * and at last a guess between windows-1256 and windows-1252, which is said in a warning.
 * @param html whether a declaration inside the text may be believed.
 */
export function decodeText(bytes: Uint8Array, html = false): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked) return { text: decode(bytes, marked, false) ?? '', charset: marked, warnings: [] }

  const declared = html ? declaredCharset(bytes) : ''
  const candidates = declared && declared !== 'utf-8' ? [declared, 'utf-8'] : ['utf-8']
  for (const charset of candidates) {
    const text = decode(bytes, charset, true)
    if (text !== undefined) return { text, charset, warnings: [] }
  }

  const arabic = decode(bytes, 'windows-1256', false) ?? ''
  const charset = mostlyArabicWords(arabic) ? 'windows-1256' : 'windows-1252'
  const text = charset === 'windows-1256' ? arabic : (decode(bytes, charset, false) ?? '')
  const warning = `The file does not say how its letters are encoded; ${charset} was guessed. If letters look wrong, save the file as UTF-8 and upload it again.`
  return { text, charset, warnings: [warning] }
}

function byteOrderMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return ''
}

function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding that an HTML or XHTML file names for itself, by its WHATWG name; '' when none or unknown. */
function declaredCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const label =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head)?.[1]
  if (!label) return ''
  try {
    const charset = new TextDecoder(label).encoding
    // A declaration that can be read as ASCII cannot itself be in UTF-16.
    return charset.startsWith('utf-16') ? 'utf-8' : charset
  } catch {
    return ''
  }
}

/**
 * Whether a windows-1256 reading makes sense: of the words with letters beyond ASCII most are wholly Arabic, and alif and
 * lam are as frequent as Arabic and Persian have them. Cyrillic or Greek bytes, misread so, fail one or the other.
 */
function mostlyArabicWords(text: string): boolean {
  const words = text.slice(0, 50_000).match(/[\p{L}\p{M}]+/gu) ?? []
  const beyondAscii = words.filter((word) => /[^\x20-\x7e]/.test(word))
  const arabic = beyondAscii.filter((word) => /^[\p{Script=Arabic}\p{M}]{2,}$/u.test(word))
  if (arabic.length === 0 || arabic.length < beyondAscii.length * 0.6) return false
  const letters = arabic.join('')
  const frequent = letters.match(/[اأإآل]/g)?.length ?? 0
  return frequent >= letters.length * 0.12
}
