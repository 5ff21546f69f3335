/** The files that are kept as copies of sources: what each kind is called, and the endings it may have, the usual first. */
export const snapshotKinds = {
  'application/pdf': { word: 'PDF', endings: ['pdf'] },
  'text/html': { word: 'web page', endings: ['html', 'htm', 'xhtml'] },
  'text/plain': { word: 'plain text', endings: ['txt', 'md', 'csv', 'tsv', 'srt', 'vtt'] },
  'image/png': { word: 'PNG image', endings: ['png'] },
  'image/jpeg': { word: 'JPEG image', endings: ['jpg', 'jpeg'] },
  'image/webp': { word: 'WebP image', endings: ['webp'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    word: 'Word document',
    endings: ['docx'],
  },
} as const satisfies Record<string, { word: string; endings: readonly [string, ...string[]] }>
export type SnapshotType = keyof typeof snapshotKinds

/** What a file of this type is called, such as "PDF"; the type itself for one that is not known. */
export function kindInWords(mediaType: string): string {
  return Object.hasOwn(snapshotKinds, mediaType) ? snapshotKinds[mediaType as SnapshotType].word : mediaType
}

/** A length in bytes as "812 bytes", "34 kB" or "1.2 MB", of 1,024 each. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const kilobytes = bytes / 1024
  return kilobytes < 1000
    ? `${Math.round(kilobytes)} kB`
    : `${(kilobytes / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/**
 * The name under which a kept copy is given out: its own, with an ending that fits what it is, so that a text called
 * "invoice.bat" is opened as a text on whatever machine.
 */
export function downloadName(fileName: string, mediaType: SnapshotType): string {
  const endings: readonly string[] = snapshotKinds[mediaType].endings
  const has = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return endings.includes(has) ? fileName : `${fileName}.${endings[0]}`
}
