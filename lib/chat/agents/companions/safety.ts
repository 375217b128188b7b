import type { HelpLine } from '@/lib/chat/talk-schema'
import { type SelfHarm, selfHarmIn } from '@/lib/language/self-harm'
import { phrases } from './phrases'
import type { Scene } from './scene'
import type { Spoken } from './spoken'
import { unsaid, wasSaid } from './template'
import { hindiHarm } from './words/harm-hi'

/** The lines as words: "Telefonseelsorge 0800 111 0 111 oder 116 123; Notruf 112". */
export function linesInWords(lines: HelpLine[], or: string): string {
  const names = [...new Set(lines.map(({ name }) => name))]
  return names
    .map((name) => {
      const numbers = lines.flatMap((line) => (line.name === name && line.number ? [line.number] : []))
      return [name, numbers.join(` ${or} `)].filter(Boolean).join(' ')
    })
    .join('; ')
}

const emergencyOf = (lines: HelpLine[]) => linesInWords(lines.slice(-1), '')

/** What is said first of an entry that speaks of self-harm, with one question. */
export function openingOnHarm(lines: HelpLine[], spoken: Spoken): string {
  const say = phrases[spoken]
  return `${say.harmInEntry.replace('{lines}', linesInWords(lines, say.or))} ${say.areYouSafe[0]}`
}

const isShort = (text: string) => text.trim().split(/\s+/).length <= 14

const no =
  /\b(no|nope|not really|not sure|not safe|don'?t know|nobody|no one|alone|unsafe|nein|nee|nö|nicht|niemand|keiner|allein|alleine|wei(?:ß|ss) nicht)\b|नहीं|\bnahi\b/i
const yes =
  /\b(yes|yeah|yep|yup|i am|i'm|safe|ok|okay|fine|sure|ja|jo|bin ich|sicher|in sicherheit|klar|schon|alles gut|haan)\b|हाँ|हां/i

/** Whether the last thing asked was whether they are safe. */
function wasAskedAboutSafety({ said, spoken }: Pick<Scene, 'said' | 'spoken'>): boolean {
  const last = said.at(-1)
  return last !== undefined && [...phrases[spoken].areYouSafe, hindiHarm.question].some((one) => last.endsWith(one))
}

/** The answer to a turn that speaks of self-harm, or that answers whether they are safe; null for all others. */
export function onSafety(scene: Scene): string | null {
  const harm = selfHarmIn(scene.text)
  if (harm) return aboutHarm(scene, harm)
  return wasAskedAboutSafety(scene) && isShort(scene.text) ? onWhetherSafe(scene) : null
}

function aboutHarm({ language, lines, said, spoken }: Scene, harm: NonNullable<SelfHarm>): string {
  const say = phrases[spoken]
  const told = linesInWords(lines, language === 'hi' ? hindiHarm.or : say.or)
  if (language === 'hi') return `${hindiHarm.text.replace('{lines}', told)} ${hindiHarm.question}`
  const again = [say.harm, say.harmAgain, say.harmInEntry].some((template) => wasSaid(template, said))
  const template = again ? say.harmAgain : harm === 'denied' ? say.harmDenied : say.harm
  return `${template.replace('{lines}', told)} ${unsaid(say.areYouSafe, said, 0)}`
}

function onWhetherSafe({ lines, said, spoken, text }: Scene): string | null {
  const say = phrases[spoken]
  if (no.test(text)) return `${say.unsafe.replace('{emergency}', emergencyOf(lines))} ${say.unsafeQuestion}`
  if (yes.test(text)) return `${say.safe} ${unsaid(say.safeQuestion, said, 0)}`
  return null
}

/** Whether a model may answer a turn: of self-harm, and whether somebody is safe, speaks the embedded companion alone. */
export function isForSafety(scene: Scene): boolean {
  return selfHarmIn(scene.text) !== null || wasAskedAboutSafety(scene)
}
