import { removals } from './example-edits'
import type { Example } from './schema'
import { overallQuality } from './score'

/** An example to be, or the reason why there is none. */
export type Draft = { example: Example; refused: null } | { example: null; refused: string }

export const refuse = (refused: string): Draft => ({ example: null, refused })

/** With its quality, and with what redaction took out among its edits. */
export function draft(made: Omit<Example, 'quality'>): Draft {
  const edits = [...removals(made.messages), ...(made.edits ?? [])]
  return { example: { ...made, edits, quality: overallQuality(made.signals) }, refused: null }
}
