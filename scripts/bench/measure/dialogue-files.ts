import { z } from 'zod'

/** What a customer said, in order; whether something is bought or rented in it, or looked for. */
export type Dialogue = { turns: string[]; buys: boolean; looks: boolean }

const retail = z.array(z.object({ original: z.array(z.tuple([z.string(), z.string()])) }))

/** Customer service of a shop (the format of ABCD): all that customers say is about a shop. */
export function retailDialogues(json: unknown): Dialogue[] {
  return retail.parse(json).map(({ original }) => ({
    turns: original.flatMap(([who, said]) => (who === 'customer' ? said : [])),
    buys: true,
    looks: true,
  }))
}

const task = z.array(
  z.object({ intents: z.array(z.string()), turns: z.array(z.object({ speaker: z.string(), text: z.string() })) }),
)

/**
 * Dialogues with services (the format of SGD). Shop-like are those with an intent that begins with Buy or Rent, and after them those that look something up
 * in a catalogue by its properties (Find, Search). None of these services sells what a shop of goods has.
 */
export function taskDialogues(json: unknown): Dialogue[] {
  return task.parse(json).map(({ intents, turns }) => ({
    turns: turns.flatMap(({ speaker, text }) => (speaker === 'USER' ? text : [])),
    buys: intents.some((intent) => /^(Buy|Rent)/.test(intent)),
    looks: intents.some((intent) => /^(Find|Search)/.test(intent)),
  }))
}
