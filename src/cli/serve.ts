import { createApp } from '../app.tsx'
import { readConfig } from '../config.ts'
import { createContext } from '../context.ts'
import { ensureDesk } from '../desk/first-start.ts'
import { createLog } from '../log.ts'
import { startRounds } from '../mail/rounds.ts'
import { endOnSignals, listen } from '../server.ts'
import { setupLink } from '../users/setup.ts'
import { type Command, print } from './command.ts'

export const serve: Command = {
  name: 'serve',
  args: '',
  summary: 'brings the data up to date and serves the desk (what npm start does)',
  options: [
    'Settings come from the environment: ASSAY_PORT, ASSAY_HOST, ASSAY_DATA and more, see the README.',
  ],
  async run() {
    const config = readConfig(process.env)
    const log = createLog(config.logLevel)
    const context = await createContext(config)
    await ensureDesk(context)
    // A missing key is better heard of now than at the first save.
    await context.signingKeys()
    let endRounds = async () => {}
    const onClose = async () => {
      await endRounds()
      await context.close()
    }
    const listening = await listen(createApp(context, log), config, { onClose })
    endOnSignals(listening, log)
    const address = config.port === 0 ? listening.url : config.publicUrl
    endRounds = startRounds(context, log, address)
    print(`Assay is at ${address} (data in ${config.data}). Stop it with Ctrl-C.`)
    const link = await setupLink(context, address)
    if (link)
      print(`Nobody is on this desk yet. Make yourself its admin, once, within 24 hours:\n\n  ${link}\n`)
    return untilStopped()
  },
}

/** The signal handlers end the process; the command itself never does. */
function untilStopped(): Promise<undefined> {
  return new Promise(() => {})
}
