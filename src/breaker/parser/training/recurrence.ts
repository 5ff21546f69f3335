import type { Node, Tape } from './tape.ts'

/**
 * The recurrence of a bidirectional Simple Recurrent Unit (Lei, Zhang, Wang, Dai & Artzi 2018). All its matrix
 * products are already in `u`; what is left is one pass over the words, each channel by itself:
 *
 *     f = σ(u_f + v_f·c′)   r = σ(u_r + v_r·c′)   c = f·c′ + (1 − f)·u_c   y = r·c + (1 − r)·x
 *
 * with c′ the state at the word before, or in the second half of the channels at the word after.
 *
 * @param u rows × 3·channels: u_c, u_f, u_r of every channel.
 * @param v 2 × channels: v_f, v_r.
 * @param x rows × channels: the layer's input, which the gate r may let through.
 */
export function recurrence(tape: Tape, u: Node, v: Node, x: Node, starts: Int32Array): Node {
  const { rows, columns: channels } = x.value
  const { kernels, zeros } = tape.matrices
  const y = tape.node(rows, channels)
  const [c, f, r] = [zeros(rows, channels), zeros(rows, channels), zeros(rows, channels)]
  const [zero, state] = [zeros(1, channels), zeros(1, channels)]
  const width = 4 * channels
  const each = (visit: (offset: number, words: number) => void) => {
    for (let s = 0; s + 1 < starts.length; s++) {
      const start = starts[s] as number
      visit(start * width, (starts[s + 1] as number) - start)
    }
  }
  each((offset, words) =>
    kernels.recur(
      u.value.at + 3 * offset,
      v.value.at,
      x.value.at + offset,
      y.value.at + offset,
      c.at + offset,
      f.at + offset,
      r.at + offset,
      zero.at,
      words,
      channels,
    ),
  )
  tape.note(() =>
    each((offset, words) =>
      kernels.recurBack(
        u.value.at + 3 * offset,
        v.value.at,
        x.value.at + offset,
        c.at + offset,
        f.at + offset,
        r.at + offset,
        u.slope.at + 3 * offset,
        v.slope.at,
        x.slope.at + offset,
        y.slope.at + offset,
        state.at,
        zero.at,
        words,
        channels,
      ),
    ),
  )
  return y
}
