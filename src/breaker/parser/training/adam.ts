import type { Parameter } from './parameters.ts'

const MEAN = 0.9
const SQUARE = 0.98
const TINY = 1e-8

/**
 * One step of Adam (Kingma & Ba 2015) over all parameters, after which their slopes are zero again. Slopes are first
 * shortened to `longest` altogether. Of large tables only the touched rows move (LazyAdam).
 *
 * @param step the step's number, from 1.
 */
export function stepDown(
  parameters: readonly Parameter[],
  step: number,
  rate: number,
  longest: number,
): void {
  let square = 0
  for (const parameter of parameters)
    eachRun(parameter, (from, to) => {
      const slope = parameter.slope.data
      for (let i = from; i < to; i++) square += (slope[i] as number) ** 2
    })
  const shorten = Math.min(1, longest / Math.sqrt(square + TINY))
  const scale = (rate * Math.sqrt(1 - SQUARE ** step)) / (1 - MEAN ** step)
  for (const parameter of parameters) {
    eachRun(parameter, (from, to) => move(parameter, from, to, shorten, scale))
    parameter.touched?.clear()
  }
}

/** Takes the values into their running average with weight 1 − keep (Polyak & Juditsky 1992). */
export function average(parameters: readonly Parameter[], keep: number): void {
  for (const { average, value } of parameters) {
    const now = value.data
    for (let i = 0; i < now.length; i++)
      average[i] = keep * (average[i] as number) + (1 - keep) * (now[i] as number)
  }
}

function eachRun(parameter: Parameter, visit: (from: number, to: number) => void): void {
  const { columns, data } = parameter.value
  if (!parameter.touched) visit(0, data.length)
  else for (const row of parameter.touched) visit(row * columns, (row + 1) * columns)
}

function move(parameter: Parameter, from: number, to: number, shorten: number, scale: number): void {
  const { mean, square } = parameter
  const slope = parameter.slope.data
  const value = parameter.value.data
  for (let i = from; i < to; i++) {
    const g = (slope[i] as number) * shorten
    slope[i] = 0
    const m = MEAN * (mean[i] as number) + (1 - MEAN) * g
    const s = SQUARE * (square[i] as number) + (1 - SQUARE) * g * g
    mean[i] = m
    square[i] = s
    value[i] = (value[i] as number) - (scale * m) / (Math.sqrt(s) + TINY)
  }
}
