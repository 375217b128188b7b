import type { HelpLine } from '@/lib/chat/talk-schema'
import { type SelfHarm, selfHarmIn } from '@/lib/language/self-harm'
import { phrases } from './phrases'
import type { Scene } from './scene'
import { sortOfTurn } from './sort-of-turn'
import type { Spoken } from './spoken'
import { unsaid, wasSaid } from './template'
import { hindiHarm } from './words/harm-hi'

/** The lines as words: "Telefonseelsorge 0800 111 0 111 oder 116 123; Notruf 112". */
function linesInWords(lines: HelpLine[], or: string): string {
  const names = [...new Set(lines.map(({ name }) => name))]
  return names
    .map((name) => {
      const numbers = lines.flatMap((line) => (line.name === name && line.number ? [line.number] : []))
      return [name, numbers.join(` ${or} `)].filter(Boolean).join(' ')
    })
    .join('; ')
}

/** What is said first of an entry that speaks of self-harm, with one question. */
export function openingOnHarm(lines: HelpLine[], spoken: Spoken): string {
  const say = phrases[spoken]
  return `${withLines(say.harmInEntry, lines, spoken)} ${say.areYouSafe[0]}`
}

const withLines = (template: string, lines: HelpLine[], spoken: Spoken) =>
  template.replace('{lines}', linesInWords(lines, phrases[spoken].or))

const isShort = (text: string) => text.trim().split(/\s+/).length <= 14

const no =
  /(?<!\p{L})(no|nope|not really|not sure|not safe|don'?t know|nobody|no one|alone|unsafe|nein|nee|nö|nicht|niemand|keiner|allein|alleine|wei(?:ß|ss) nicht|nahi)(?!\p{L})|नहीं/iu
const yes =
  /(?<!\p{L})(yes|yeah|yep|yup|i am|i'm|safe|okay|fine|sure|ja|jo|bin ich|sicher|in sicherheit|klar|alles gut|haan)(?!\p{L})|हाँ|हां/iu
const asksForLines =
  /(?<!\p{L})(numbers?|hotline|helpline|who (?:can|could|should) i (?:call|talk to)|whom can i call|nummern?|hotline|wen kann ich|wo kann ich|anrufen)(?!\p{L})/iu

// So many answers after a mention of self-harm still keep to it.
const staysFor = 5
// By then the lines are said again.
const linesAfter = 3

/** How many answers ago self-harm was spoken of in this talk; null when that is long ago, or never was. */
function answersSince({ said, spoken }: Pick<Scene, 'said' | 'spoken'>): number | null {
  const say = phrases[spoken]
  const about = [say.harm, say.harmAgain, say.harmInEntry, say.harmDenied, hindiHarm.text]
  const at = said.findLastIndex((one) => about.some((template) => wasSaid(template, [one])))
  const since = said.length - 1 - at
  return at < 0 || since >= staysFor ? null : since
}

/** The answer to a turn that speaks of self-harm, or that comes soon after one that did; null for all others. */
export function onSafety(scene: Scene): string | null {
  const harm = selfHarmIn(scene.text)
  if (harm) return aboutHarm(scene, harm)
  const since = answersSince(scene)
  return since === null ? null : soonAfter(scene, since)
}

function aboutHarm({ language, lines, said, spoken }: Scene, harm: NonNullable<SelfHarm>): string {
  const say = phrases[spoken]
  if (language === 'hi') {
    return `${hindiHarm.text.replace('{lines}', linesInWords(lines, hindiHarm.or))} ${hindiHarm.question}`
  }
  const again = [say.harm, say.harmAgain, say.harmInEntry].some((template) => wasSaid(template, said))
  const template = again ? say.harmAgain : harm === 'denied' ? say.harmDenied : say.harm
  return `${withLines(template, lines, spoken)} ${unsaid(say.areYouSafe, said, 0)}`
}

/** Stays with it: whether they are safe, whether they reached somebody, and the lines again when they are asked for and after a while. */
function soonAfter({ lines, said, spoken, text }: Scene, since: number): string | null {
  const say = phrases[spoken]
  const sort = sortOfTurn(text)
  if (sort === 'who' || sort === 'medicine') return null
  if (sort === 'stop' || sort === 'thanks') return withLines(say.stopAfterHarm, lines, spoken)
  if (asksForLines.test(text)) return withLines(say.linesAgain, lines, spoken)
  const asked = [...say.areYouSafe, ...say.stayQuestions, hindiHarm.question].some((one) => said.at(-1)?.endsWith(one))
  if (asked && isShort(text)) {
    if (no.test(text)) return onUnsafe(lines, said, spoken)
    if (yes.test(text)) return `${unsaid([say.safe, ...say.stillHere], said, 0)} ${unsaid(say.safeQuestion, said, 0)}`
  }
  const question = say.stayQuestions.find((one) => !wasSaid(one, said)) ?? ''
  const again = since === linesAfter ? withLines(say.linesAgain, lines, spoken) : ''
  return [unsaid(say.stillHere, said, 0), again, question].filter(Boolean).join(' ')
}

function onUnsafe(lines: HelpLine[], said: string[], spoken: Spoken): string {
  const say = phrases[spoken]
  const { number } = lines.at(-1) ?? { number: null }
  const call = number ? say.unsafe.replace('{emergency}', linesInWords(lines.slice(-1), '')) : say.unsafeAnywhere
  const again = wasSaid(call, said)
  const question = [say.unsafeQuestion, ...say.stayQuestions].find((one) => !wasSaid(one, said)) ?? ''
  return [again ? withLines(say.linesAgain, lines, spoken) : call, question].filter(Boolean).join(' ')
}

/** Whether a model may not answer a turn: of self-harm, and soon after, speaks the embedded companion alone. */
export function isForSafety(scene: Scene): boolean {
  return selfHarmIn(scene.text) !== null || answersSince(scene) !== null
}
