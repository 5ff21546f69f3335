/** Reads a text; what comes of it does not matter here. */
export type Read = (text: string) => void

/** The breaker, which makes claims, and two programs that only find sentences and tag words. Loaded when asked for, so that loading can be timed. */
export const engines = {
  async breaker(): Promise<Read> {
    const { breakText } = await import('../../../../src/breaker/break.ts')
    return (text) => {
      breakText(text, 'en')
    }
  },
  async compromise(): Promise<Read> {
    const { default: nlp } = await import('compromise/two')
    return (text) => {
      nlp(text).json()
    }
  },
  async wink(): Promise<Read> {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const wink = winkNLP(model, ['sbd', 'pos'])
    return (text) => {
      const document = wink.readDoc(text)
      document.sentences().out()
      document.tokens().out(wink.its.pos)
    }
  },
} satisfies Record<string, () => Promise<Read>>

export type EngineName = keyof typeof engines
