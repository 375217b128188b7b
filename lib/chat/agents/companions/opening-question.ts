import type { Companion, Locale } from '@/db/enums'
import { languageOf } from '@/lib/language/language-of'
import { tokens } from '@/lib/language/tokens'
import { type Asking, askingsAbout, general } from './ask'
import { changeSince, type Earlier } from './earlier'
import { quoted } from './fragments'
import { noticesIn } from './notice'
import { phrases } from './phrases'
import { questions } from './questions'
import { seedOf } from './seed'
import { type Spoken, spokenFor } from './spoken'
import { fill } from './template'

type About = {
  companion: Companion
  /** What it begins with, if anything. */
  written: string | null
  topic: string | null
  earlier: Earlier[]
  language: Locale | null
  /** How many questions were passed over. */
  not: number
  now: Date
}

/** The language that a companion begins in: that of what was written, else the one told. */
export function openingLanguage(written: string | null, told: Locale | null): Locale {
  const start = (written ?? '').slice(0, 600)
  return languageOf(start, tokens(start), told) ?? 'en'
}

/** The question that a companion begins with; the same for the same words. Passed over, the next best; after the last the first again. */
export function openingQuestion({ companion, written, topic, earlier, language, not, now }: About): string {
  const spoken = spokenFor(language)
  const seed = seedOf(written ?? topic ?? '')
  const list = questions[companion][spoken]
  const change = changeSince(earlier, now, spoken)
  const isRead = written !== null && language !== 'hi'
  const notices = isRead ? [...noticesIn(written, spoken), ...(change ? [change] : [])] : []
  const about: Asking[] = isRead
    ? askingsAbout(
        notices.sort((a, b) => b.weight - a.weight),
        { companion, spoken, seed },
      )
    : general(written === null ? list.start : list.any, seed)
  const onTopic = topic && !isRead ? general(list.topic, seed, { topic: quoted(topic, spoken) }) : []
  const all = [...onTopic, ...about]
  const chosen = all[not % Math.max(1, all.length)]
  return chosen ? inContext(chosen, spoken) : ''
}

/** A question that stands alone says first which words it is about. */
function inContext({ text, template, notice }: Asking, spoken: Spoken): string {
  if (!notice || /\{(quote|word|a|person\w*|before)\}/.test(template)) return text
  const { heard, oneWay, twoWays } = phrases[spoken]
  const first = { choice: twoWays[0], step: oneWay[1] }[notice.kind as string] ?? heard.even[0] ?? ''
  return [fill(first, notice.slots), text].filter(Boolean).join(' ')
}
