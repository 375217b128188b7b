import type { Example } from './schema'
import { overallQuality } from './score'

/** An example to be, or the reason why there is none. */
export type Draft = { example: Example; refused: null } | { example: null; refused: string }

export const refuse = (refused: string): Draft => ({ example: null, refused })

export function draft(example: Omit<Example, 'quality'>): Draft {
  return { example: { ...example, quality: overallQuality(example.signals) }, refused: null }
}
