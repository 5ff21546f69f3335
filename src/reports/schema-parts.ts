import * as z from 'zod'

/** Values that stand in many places of a report. */

export const text = z.string()
export const time = z.string().meta({ description: 'ISO 8601 UTC time, or empty when it has not happened' })
export const day = z.string().meta({ description: 'ISO 8601 date as far as known, or empty' })
export const count = z.int().min(0)
export const offset = z.int().min(0).meta({ description: 'UTF-16 index into article.text' })
export const address = z.string().meta({ description: 'http(s) address, or empty' })
