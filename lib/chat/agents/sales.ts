import type { Tx } from '@/db/client'
import type { Agent, Answer, Turn } from './agent'
import { understand } from './sales/ask'
import { claimOf } from './sales/claim'
import { languageOfReply } from './sales/language'
import { replies } from './sales/replies/all'
import { rules } from './sales/rules'
import { type Act, currencyIn, type Scene } from './sales/scene'
import { salesBrief } from './sales-brief'

/**
 * The shop assistant: finds, describes and compares the goods of the catalogue, keeps the basket, places orders and tells of them, in English,
 * German and Hindi. No model: the same turn always gets the same answer, and every word of it comes from the catalogue, the orders, the
 * session or a fixed sentence.
 */
export const sales: Agent = {
  name: 'sales',
  types: ['visit', 'workshop', 'journey'],
  claim: claimOf,
  async answer(turn, tx) {
    return (await respond(turn, tx)).answer
  },
  model: salesBrief,
}

/** The answer to a turn, and by which act it came. */
export async function respond(turn: Turn, tx: Tx): Promise<{ answer: Answer; act: Act }> {
  const ask = understand(turn.text)
  const locale = languageOfReply(turn)
  const scene: Scene = { turn, ask, locale, say: replies[locale], currency: currencyIn(ask, turn.locale), tx }
  for (const { when, act } of rules) {
    const answer = when(ask, scene) ? await act(scene) : null
    if (answer) return { answer, act }
  }
  throw new Error('the last rule answers everything')
}
