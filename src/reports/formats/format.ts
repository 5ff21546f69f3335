import type { Report } from '../model.ts'

/** One way of writing a report as a file. */
export interface Format {
  /** The word in addresses and on the command line. */
  key: string
  /** The word people read. */
  label: string
  /** The media type with its parameters, as for `Content-Type`. */
  mediaType: string
  /** The file name's ending, without the dot. */
  extension: string
  /**
   * The file's text, to be written as UTF-8. The same report always gives the same bytes. Throws `Conflict`, with a
   * sentence for people, when the report cannot be written in this format.
   */
  render(report: Report): string
  /** Why `render` would throw for this report, in a sentence for people; null when it would not. Absent: it never does. */
  obstacle?(report: Report): string | null
}
