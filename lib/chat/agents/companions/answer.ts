import { readMessage } from '@/lib/language/read-message'
import { type Asking, askedAbout, askingsAbout, general, unasked } from './ask'
import { changeSince } from './earlier'
import { piece, quoted, sentencesOf } from './fragments'
import type { Kind } from './kinds'
import { layOut } from './lay-out'
import { type Notice, noticesIn } from './notice'
import { phrases } from './phrases'
import { questions } from './questions'
import { onSafety } from './safety'
import type { Scene } from './scene'
import { seedOf } from './seed'
import { sortOfTurn } from './sort-of-turn'
import { fill, unsaid, wasSaid } from './template'

/** What a companion says to a turn: that it was read, in the writer's words, and one question at most. */
export function answerOf(scene: Scene): string {
  const safety = onSafety(scene)
  if (safety) return safety
  const say = phrases[scene.spoken]
  const seed = seedOf(scene.text, String(scene.said.length))
  const pick = (templates: string[]) => unsaid(templates, scene.said, seed)
  switch (sortOfTurn(scene.text)) {
    case 'who':
      return inOne(say.who[scene.companion], nextQuestion(scene, seed)?.text)
    case 'medicine':
      return pick(say.medicine)
    case 'stop':
      return pick(say.stop)
    case 'thanks':
      return pick(say.thanks)
    case 'rather_not':
      return pick(say.ratherNot)
    case 'unknown':
      return onUnknown(scene, seed)
    case 'greeting':
      return inOne(pick(say.greeting), scene.said.length > 0 ? null : firstQuestion(scene, seed)?.text)
    case 'advice':
      return inOne(pick(say.advice[scene.companion]), ...layOut(scene, seed), nextQuestion(scene, seed)?.text)
    case 'short':
      return onShort(scene, seed)
    case 'told':
      return onTold(scene, seed)
  }
}

const inOne = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

/** Shrugged at twice, it lets go. */
function onUnknown(scene: Scene, seed: number): string {
  const say = phrases[scene.spoken]
  const before = scene.own[0]
  const again = before !== undefined && sortOfTurn(before) === 'unknown'
  if (again) return unsaid(say.unknownAgain, scene.said, seed)
  return inOne(unsaid(say.unknown, scene.said, seed), nextQuestion(scene, seed)?.text)
}

function onShort(scene: Scene, seed: number): string {
  const { companion, spoken, said } = scene
  const asking = unasked(general(questions[companion][spoken].short, seed), said) ?? nextQuestion(scene, seed)
  return inOne(unsaid(phrases[spoken].heardShort, said, seed), asking?.text ?? phrases[spoken].listening[0])
}

function onTold(scene: Scene, seed: number): string {
  const { companion, language, said, spoken } = scene
  const say = phrases[spoken]
  if (language === 'hi') {
    const asking = unasked(general(questions[companion].en.any, seed), said)
    return inOne(wasSaid(say.notRead, said) ? unsaid(say.heardShort, said, seed) : say.notRead, asking?.text)
  }
  const heard = layOut(scene, seed)
  const asking = nextQuestion(scene, seed, heard)
  const question = asking?.text ?? unsaid(say.listening, said, seed)
  return inOne(...(heard.length > 0 ? heard : [heardIn(scene, asking, seed)]), question)
}

// Whether something was heavy or light is said only where the words are plain; of two sides of a thing neither.
const clearly = 0.4
const evenly: ReadonlySet<Kind> = new Set(['choice', 'step', 'but'])

/** That a message was read: by a sentence of it, unless the question holds its words already. */
function heardIn({ companion, own, text, said, spoken }: Scene, asking: Asking | null, seed: number): string {
  const say = phrases[spoken]
  const sentiment = readMessage(text, spoken).sentiment ?? 0
  const mood = sentiment < -clearly ? 'heavy' : sentiment > clearly ? 'light' : 'even'
  if (asking?.notice && /\{(quote|word|a|before)\}/.test(asking.template)) {
    return unsaid(say.heardPlainly[evenly.has(asking.notice.kind) ? 'even' : mood], said, seed)
  }
  const asks = asking?.notice?.slots.quote
  const quote = asks && text.replace(/\s+/g, ' ').includes(asks.slice(1, -1)) ? asks : quoteFrom(text, spoken)
  const templates = companion === 'inner_voice' && own.length > 0 ? say.noted : say.heard[mood]
  return fill(unsaid(templates, said, seed), { quote }) ?? ''
}

const shortestQuote = 12

/** The sentence of a text that tells most. */
function quoteFrom(text: string, spoken: Scene['spoken']): string {
  const sentences = sentencesOf(text)
  const whole = sentences.filter((sentence) => sentence.length >= shortestQuote)
  const [best = ''] = (whole.length > 0 ? whole : sentences)
    .map((sentence, at) => ({ sentence, worth: Math.abs(readMessage(sentence, spoken).sentiment ?? 0) + at / 100 }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ sentence }) => sentence)
  return quoted(piece(best), spoken)
}

// What was said before and what was written count less than what is said now, and what was asked about already less still.
const fromBefore = 3
const askedAlready = 3

// Where there is something to decide, it is that which the inner voice is there for.
const forDeciding = 5

/** The next question: about what was said now, else about what was said or written before; none once all were asked. */
function nextQuestion(scene: Scene, seed: number, heard: string[] = []): Asking | null {
  const { companion, spoken, said, text, own, entry, language } = scene
  const asker = { companion, spoken, seed }
  if (language === 'hi') return unasked(general(questions[companion].en.any, seed), said)
  const now = sortOfTurn(text) === 'told' ? noticesIn(text, spoken) : []
  const before = [...own.slice(0, 3), entry?.content ?? ''].flatMap((one) => noticesIn(one, spoken))
  const change = changeSince(scene.earlier, scene.now, spoken)
  const weighed = [...now, ...before.map((notice) => less(notice, fromBefore)), ...(change ? [change] : [])]
    .map((notice) => (decides(companion, notice) ? less(notice, -forDeciding) : notice))
    .map((notice) => (askedAbout(notice.kind, asker, said) ? less(notice, askedAlready) : notice))
    .sort((a, b) => b.weight - a.weight)
  const seen = new Set<string>()
  const notices = weighed.filter(({ kind }) => !seen.has(kind) && seen.add(kind))
  // Words that were just quoted are not quoted again, and beside them a single word of feeling would be taken for one of them.
  const isFresh = ({ template, notice }: Asking) =>
    heard.length === 0 ||
    !(
      notice?.kind === 'light' ||
      notice?.kind === 'heavy' ||
      (template.includes('{quote}') && heard.some((one) => one.includes(notice?.slots.quote ?? one)))
    )
  return unasked(askingsAbout(notices, asker).filter(isFresh), said)
}

const decides = (companion: Scene['companion'], { kind }: Notice) =>
  companion === 'inner_voice' && (kind === 'choice' || kind === 'step' || kind === 'leaning')

const less = (notice: Notice, by: number): Notice => ({ ...notice, weight: notice.weight - by })

/** What is asked when nothing was said yet. */
function firstQuestion({ companion, spoken, said, topic }: Scene, seed: number): Asking | null {
  const list = questions[companion][spoken]
  const about = topic ? general(list.topic, seed, { topic: quoted(topic, spoken) }) : []
  return unasked([...about, ...general(list.start, seed)], said)
}
