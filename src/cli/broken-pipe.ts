/** From here on the command ends quietly when whoever reads its output has had enough, as `head` has. */
export function endOnBrokenPipe(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}
