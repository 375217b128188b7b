import type { Tx } from '@/db/client'
import type { HelpText } from '@/lib/catalog/help-schema'
import { helpTextsIn } from '@/lib/catalog/read-help-texts'
import type { Agent, Claim, Turn } from './agent'
import { confidenceOf, credible } from './help/confidence'
import { quote } from './help/quote'
import { type ScoredText, scoreTexts } from './help/score-texts'
import { helpBrief } from './help-brief'
import { understand } from './sales/ask'
import { languageOfReply } from './sales/language'
import { replies } from './sales/replies/all'
import { answer } from './sales/scene'

/**
 * Answers what is asked about the shop itself (opening hours, returns, delivery) in the words of the texts that an admin edits; says so when none
 * speaks of it, and offers a person. No model: the same turn always gets the same answer. It leaves what the session remembers of goods as it is.
 */
export const help: Agent = {
  name: 'help',
  types: ['visit', 'workshop', 'journey'],
  async claim(turn, tx) {
    const ask = understand(turn.text)
    if (ask.intents.has('person')) return { confidence: 0.97, why: 'person' }
    const best = await bestText(turn, tx)
    if (best) return confidenceOf(best, ask, turn)
    return nothingKnown(ask.intents)
  },
  async answer(turn, tx) {
    const ask = understand(turn.text)
    const say = replies[languageOfReply(turn)]
    if (ask.intents.has('person')) {
      return answer({ text: say.person, quick: [say.quick.browse, say.quick.basket], wantsPerson: true })
    }
    const best = await bestText(turn, tx)
    if (!best) {
      const text = ask.intents.has('service') ? say.service : say.shop
      return answer({ text, quick: [say.quick.person, say.quick.browse], outcome: 'declined' })
    }
    const text = quote(best.text.body, turn.text)
    return answer({ text, quick: [say.quick.browse, say.quick.person] })
  },
  model: helpBrief,
}

function nothingKnown(intents: ReturnType<typeof understand>['intents']): Claim {
  if (intents.has('service')) return { confidence: 0.7, why: 'service' }
  if (intents.has('shop')) return { confidence: 0.7, why: 'shop' }
  return { confidence: 0.05, why: 'nothing_known' }
}

/** The text that answers a turn; undefined when none is likely to. */
async function bestText(turn: Turn, tx: Tx): Promise<ScoredText | undefined> {
  const { intents } = understand(turn.text)
  const options = { aboutService: intents.has('service') || intents.has('shop') }
  const texts = await helpTextsIn(languageOfReply(turn), tx)
  const told = toldLast(turn, texts)
  const [best] = scoreTexts(turn.text, texts, options)
    .map(({ text, score }) => ({ text, score: text.topic === told ? Math.min(1, score + 0.2) : score }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= credible ? best : undefined
}

/** The topic of the last answer, where that was a help text: what is asked next is likely about it too. */
function toldLast({ history }: Turn, texts: HelpText[]): string | undefined {
  const last = history.findLast(({ role }) => role === 'assistant')
  if (last?.agent !== 'help') return undefined
  return texts.find(({ body }) => last.content !== '' && body.includes(last.content))?.topic
}
