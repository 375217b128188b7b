import type { Locale } from '@/db/enums'
import { none } from './feelings'
import { languageOf } from './language-of'
import { type Reading, readText } from './read-text'
import { emotions, type Feeling } from './schema'
import { tokens } from './tokens'

export const chunkLength = 1200
const overlap = 200

// A text of a hundred thousand characters is read to here and no further: reading is never what a server waits for.
const mostChunks = 100

/** A text in pieces of 1200 characters, each beginning 200 before the end of the one before; one that fits is one piece. */
export function chunks(text: string): string[] {
  const step = chunkLength - overlap
  const characters = [...text.slice(0, 2 * mostChunks * chunkLength)]
  const count = Math.min(mostChunks, Math.max(1, Math.ceil((characters.length - overlap) / step)))
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * step, index * step + chunkLength).join(''),
  )
}

type Weighed = { reading: Reading; weight: number }

function average(readings: Weighed[], of: (reading: Reading) => number | null): number | null {
  const counted = readings.flatMap(({ reading, weight }) => {
    const value = of(reading)
    return value === null ? [] : [{ value, weight }]
  })
  const total = counted.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? null : counted.reduce((sum, { value, weight }) => sum + value * weight, 0) / total
}

// The feeling with most confidence behind it, over the length of the text.
function feelingOf(readings: Weighed[]): Feeling {
  const backing = new Map<Feeling['label'], number>()
  let total = 0
  for (const { reading, weight } of readings) {
    const { label, confidence } = reading.emotion
    total += weight
    if (label !== 'unclear') backing.set(label, (backing.get(label) ?? 0) + confidence * weight)
  }
  const [best] = [...backing].sort(([, a], [, b]) => b - a)
  return best ? { label: best[0], confidence: best[1] / Math.max(total, 1) } : { label: 'unclear', confidence: 0 }
}

/** Reads a text of any length chunk by chunk, and weighs what was read by the length of the chunks. */
export function readLongText(text: string, { hint = null }: { hint?: Locale | null } = {}): Reading {
  const pieces = chunks(text)
  const language = languageOf(text, tokens(pieces[0] ?? ''), hint)
  const readings = pieces.map((piece) => ({ reading: readText(piece, { hint: language }), weight: piece.length }))
  const shares = none()
  for (const emotion of emotions) shares[emotion] = average(readings, (reading) => reading.emotions[emotion]) ?? 0
  return {
    language,
    sentiment: average(readings, ({ sentiment }) => sentiment),
    emotion: feelingOf(readings),
    emotions: shares,
    coverage: average(readings, ({ coverage }) => coverage) ?? 0,
  }
}
