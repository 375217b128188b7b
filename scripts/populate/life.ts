import type { Mood } from '@/db/enums'
import { createRandom, type Random } from './random'
import { de } from './words/de/words'
import { en } from './words/en/words'
import type { Theme, TopicName, Words } from './words/life'

const languages = ['en', 'de'] as const
type Language = (typeof languages)[number]

/** What people talk in; workshops and journeys are made otherwise. */
const talkTypes = ['inner_voice', 'reflection_buddy', 'visit'] as const
type TalkType = (typeof talkTypes)[number]

export type InventedEntry = {
  id: string
  language: Language
  topic: TopicName
  theme: string
  title: string | null
  content: string
  mood: Mood | null
  at: Date
}

export type InventedTalk = {
  id: string
  language: Language
  type: TalkType
  topic: TopicName | null
  theme: string
  at: Date
  says: { id: string; content: string; at: Date }[]
}

const words: Record<Language, Words> = { en, de }
const minute = 60_000
const day = 86_400_000
/** The golden ratio's part after the point: multiples of it fall evenly into a stretch, however many there are. */
const evenly = 0.618033988749895
const hours = [6, 7, 7, 8, 12, 13, 17, 19, 20, 20, 21, 21, 22]
const oneInEight = 8

const languageOf = (n: number) => languages[n % languages.length] as Language
const typeOf = (n: number) => talkTypes[n % talkTypes.length] as TalkType

/** The list in an order of its own for each seed; the same thing comes again only when all have been there. */
function turn<T>(list: readonly T[], seed: number, n: number): T {
  const random = createRandom(seed, 0x7043)
  const order = list.map((item) => ({ item, place: random.between(0, 1) })).sort((a, b) => a.place - b.place)
  return order[n % order.length]?.item as T
}

/** A time of the last days that somebody writes at, the same for the same number whatever else is made. */
function moment(random: Random, n: number, { now, seed, days }: { now: Date; seed: number; days: number }): Date {
  const offset = createRandom(seed).between(0, 1)
  const ago = 1 + Math.floor(((n * evenly + offset) % 1) * days)
  const today = Math.floor(now.getTime() / day) * day
  return new Date(today - ago * day + random.pick(hours) * 60 * minute + random.whole(0, 59) * minute)
}

/** Several of a list, each once. */
function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = [...list]
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.whole(0, left.length - 1), 1)[0] as T,
  )
}

/** Days with a walk sit higher, so that there is something to find. */
function moodOf(random: Random, walked: boolean): Mood {
  return walked
    ? random.pick(['even', 'lighter', 'lighter', 'bright', 'bright'])
    : random.pick(['heavy', 'low', 'low', 'even', 'even', 'lighter'])
}

function paragraphOf(random: Random, theme: Theme, said: Words, mood: Mood, walked: boolean): string {
  const first = random.whole(0, theme.lines.length - 2)
  return [
    ...theme.lines.slice(first, first + random.whole(2, 3)),
    random.pick(said.feelings[mood]),
    ...(walked ? [random.pick(said.walks)] : []),
    ...(random.chance(0.6) ? [random.pick(said.details)] : []),
  ].join(' ')
}

/** An entry of the journal: the same for the same seed and number, but for the day, which lies within the last 30. */
export function inventEntry({ seed, n, now }: { seed: number; n: number; now: Date }): InventedEntry {
  const random = createRandom(seed, n, 1)
  const language = languageOf(n)
  const said = words[language]
  const theme = turn(said.themes, seed, n)
  const walked = theme.topic === 'Walks' || random.chance(0.35)
  const mood = moodOf(random, walked)
  const isLong = n % oneInEight === 3
  const others = some(random, said.themes, isLong ? 4 : 0).filter((one) => one !== theme)
  const [feelings, details] = [some(random, said.feelings[mood], 4), some(random, said.details, 4)]
  const closing = random.pick(mood === 'heavy' || mood === 'low' ? said.closings.hard : said.closings.good)
  const paragraphs = [
    `${random.pick(said.openings)} ${paragraphOf(random, theme, said, mood, walked)}`,
    ...others.map((one, at) => `${one.lines.join(' ')} ${feelings[at]} ${details[at]}`),
    closing,
  ]
  return {
    id: `populate-${seed}-entry-${n}`,
    language,
    topic: theme.topic,
    theme: theme.name,
    title: random.chance(0.75) ? theme.name : null,
    content: paragraphs.join(isLong ? '\n\n' : ' '),
    mood: random.chance(0.85) ? mood : null,
    at: moment(random, n, { now, seed, days: 29 }),
  }
}

function saysOf(random: Random, type: TalkType, theme: Theme, { talk }: Words): string[] {
  const [one, other] = some(random, type === 'inner_voice' ? talk.weighing : talk.telling, 2)
  const third = type === 'inner_voice' ? random.pick(talk.leaning) : other
  return [theme.ask, `${random.pick(theme.lines)} ${one}`, third ?? '', random.pick(talk.thanks)]
}

/** A conversation by what the person says in it, four messages; the same for the same seed and number, but for the day. */
export function inventTalk({ seed, n, now }: { seed: number; n: number; now: Date }): InventedTalk {
  const random = createRandom(seed, n, 2)
  const [language, type] = [languageOf(n), typeOf(n)]
  const said = words[language]
  const visit = turn(said.visits, seed, n)
  const theme = turn(said.themes, seed + 1, n)
  const isVisit = type === 'visit'
  const id = `populate-${seed}-talk-${n}`
  // A session that began longer ago would have expired by now.
  const at = moment(random, n, { now, seed, days: 27 })
  let then = at.getTime()
  const says = (isVisit ? visit.says : saysOf(random, type, theme, said)).map((content, k) => {
    then += k === 0 ? 2000 : random.whole(40, 300) * 1000
    return { id: `${id}-${k}`, content, at: new Date(then) }
  })
  return { id, language, type, topic: isVisit ? null : theme.topic, theme: isVisit ? visit.name : theme.name, at, says }
}
