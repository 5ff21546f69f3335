/** What takes less than this, in milliseconds, shows nothing; the rest changes what it shows no more often. */
export const PATIENCE = 200

/** A line on standard error that is written over; nothing where that is no terminal. */
export function progressLine(): { show(words: string): void; clear(): void } {
  let written = false
  const write = (words: string) => {
    process.stderr.write(`\r\u001B[K${words}`)
  }
  return {
    show(words) {
      if (!process.stderr.isTTY) return
      written = true
      write(words)
    },
    clear() {
      if (written) write('')
    },
  }
}
