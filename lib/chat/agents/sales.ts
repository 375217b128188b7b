import type { Locale } from '@/db/enums'
import type { Agent, Turn } from './agent'
import { understand } from './sales/ask'
import { languageOf } from './sales/language'
import { de } from './sales/replies/de'
import { en } from './sales/replies/en'
import { hi } from './sales/replies/hi'
import type { Replies } from './sales/replies/replies'
import { rules } from './sales/rules'
import { currencyIn, type Scene } from './sales/scene'
import { salesBrief } from './sales-brief'

const replies: Record<Locale, Replies> = { en, de, hi }

/**
 * The shop assistant: finds, describes and compares the goods of the catalogue and keeps the basket, in English, German
 * and Hindi. No model: the same turn always gets the same answer, and every word of it comes from the catalogue,
 * the session or a fixed sentence.
 */
export const sales: Agent = {
  name: 'sales',
  types: ['visit', 'workshop', 'journey'],
  async claim() {
    return { confidence: 0.5, why: 'shop' }
  },
  async answer(turn, tx) {
    const ask = understand(turn.text)
    const locale = languageOfReply(turn)
    const scene: Scene = { turn, ask, locale, say: replies[locale], currency: currencyIn(ask, turn.locale), tx }
    for (const { when, act } of rules) {
      const answer = when(ask, scene) ? await act(scene) : null
      if (answer) return answer
    }
    throw new Error('the last rule answers everything')
  },
  model: salesBrief,
}

/** The language of the message, else the one this person last wrote in, else the session's. */
function languageOfReply({ text, history, locale }: Turn): Locale {
  const messages = [...history.flatMap(({ role, content }) => (role === 'user' ? content : [])), text]
  for (const message of messages.toReversed()) {
    const language = languageOf(message)
    if (language) return language
  }
  return locale
}
