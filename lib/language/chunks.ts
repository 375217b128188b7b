import { setImmediate } from 'node:timers/promises'
import type { Locale } from '@/db/enums'
import { none } from './feelings'
import { languageOf } from './language-of'
import { type Reading, readText } from './read-text'
import { emotions, type Feeling } from './schema'
import { mostTelling } from './telling'
import { tokens } from './tokens'

export const chunkLength = 1200
const overlap = 200

// A text of two hundred thousand characters, and there is none longer: reading is never what a server waits for.
const mostChunks = 200

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

/**
 * Reads a text of any length, a chunk with each step, so that whoever reads a long one can let others go first between them. What was read
 * is weighed by the length of the chunks.
 */
function* readInSteps(text: string, { hint = null }: { hint?: Locale | null } = {}): Generator<void, Reading> {
  const pieces = chunks(text)
  const language = languageOf(text, tokens(pieces[0] ?? ''), hint)
  const readings: Weighed[] = []
  for (const piece of pieces) {
    readings.push({ reading: readText(piece, { hint: language }), weight: piece.length })
    yield
  }
  const shares = none()
  for (const emotion of emotions) shares[emotion] = average(readings, (reading) => reading.emotions[emotion]) ?? 0
  return {
    language,
    sentiment: average(readings, ({ sentiment }) => sentiment),
    emotion: feelingOf(readings),
    emotions: shares,
    coverage: average(readings, ({ coverage }) => coverage) ?? 0,
    telling: mostTelling(readings.flatMap(({ reading }) => reading.telling)),
  }
}

/** Reads a text of any length at once. */
export function readLongText(text: string, options: { hint?: Locale | null } = {}): Reading {
  const steps = readInSteps(text, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Reads a text of any length and lets whatever else waits go first after each chunk. */
export async function readWithPauses(text: string, options: { hint?: Locale | null } = {}): Promise<Reading> {
  const steps = readInSteps(text, options)
  let step = steps.next()
  while (!step.done) {
    await setImmediate()
    step = steps.next()
  }
  return step.value
}
