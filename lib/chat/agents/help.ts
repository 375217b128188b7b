import type { Tx } from '@/db/client'
import type { HelpText } from '@/lib/catalog/help-schema'
import { helpTextsIn } from '@/lib/catalog/read-help-texts'
import { isStaffAround } from '@/lib/people/staff-around'
import type { Agent, Claim, Turn } from './agent'
import { confidenceOf, credible } from './help/confidence'
import { quote } from './help/quote'
import { type ScoredText, scoreTexts } from './help/score-texts'
import { helpBrief } from './help-brief'
import { asksForPerson } from './offer-person'
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
    if (asksForPerson(ask, turn)) return { confidence: 0.97, why: 'person' }
    // What only staff can settle no text answers.
    if (ask.intents.has('account')) return { confidence: 0.96, why: 'account' }
    const best = await bestText(turn, tx)
    return best ? confidenceOf(best, ask, turn, tx) : nothingKnown(ask.intents)
  },
  async answer(turn, tx) {
    const ask = understand(turn.text)
    const say = replies[languageOfReply(turn)]
    if (asksForPerson(ask, turn)) {
      return answer({
        text: say.person(await isStaffAround(tx)),
        quick: [say.quick.browse, say.quick.basket],
        wantsPerson: true,
      })
    }
    const ofAccount = ask.intents.has('account')
    const best = ofAccount ? undefined : await bestText(turn, tx)
    if (!best) {
      const text = ofAccount || ask.intents.has('service') ? say.service : say.shop
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

// What is asked after an answer is likely about the same.
const goesOn = 0.3

/** The text that answers a turn; undefined when none is likely to. */
async function bestText(turn: Turn, tx: Tx): Promise<ScoredText | undefined> {
  const { intents } = understand(turn.text)
  const options = { aboutService: intents.has('service') || intents.has('shop') }
  const locale = languageOfReply(turn)
  const texts = await helpTextsIn(locale, tx)
  const scored = scoreTexts(turn.text, texts, options)
  const [best] = scored
  if (best && best.score >= credible) return best
  const told = toldLast(turn, texts)
  const more = scored.find(({ text }) => text.topic === told)
  if (more && more.score + goesOn >= credible) return { text: more.text, score: more.score + goesOn }
  return locale === 'en' ? undefined : inEnglish(turn, texts, options, tx)
}

/** What is asked in English words of a talk in another language is answered in that. */
async function inEnglish(turn: Turn, texts: HelpText[], options: { aboutService: boolean }, tx: Tx) {
  const [best] = scoreTexts(turn.text, await helpTextsIn('en', tx), options)
  const text = texts.find(({ topic }) => topic === best?.text.topic)
  return best && text && best.score >= credible ? { text, score: best.score } : undefined
}

/** The topic of the last answer, where that was a help text. */
function toldLast({ history }: Turn, texts: HelpText[]): string | undefined {
  const last = history.findLast(({ role }) => role === 'assistant')
  if (last?.agent !== 'help') return undefined
  return texts.find(({ body }) => last.content !== '' && body.includes(last.content))?.topic
}
