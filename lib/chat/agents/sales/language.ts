import type { Locale } from '@/db/enums'
import type { Turn } from '@/lib/chat/agents/agent'
import { fold, phrases } from './fold'

// Words that belong to one of the three languages only.
const words: Record<Locale, RegExp> = {
  en: phrases(
    `the, is, are, does, you, your, have, i, im, id, ill, it, its, what, whats, which, with, and, for, my, me, we, of,
     show, please, need, want, add, how, much, where, can, could, would, like, looking, something, anything, this, that,
     to, be, there, any, under, cheaper, yes, yeah, thanks, thank, hello, good, first, second, third, basket, else,
     more, take, remove, one, two, three, buy, tell, about, from, on, not, no, help, person, pay, other, colours, up`,
  ),
  de: phrases(
    `der, das, den, dem, ist, sind, und, ich, sie, ihr, ihre, ihnen, haben, habe, ein, eine, einen, einem, einer, für, mit,
     wie, wo, wieviel, bitte, suche, brauche, möchte, zeigen, zeig, etwas, nicht, kein, keine, auch, noch, zum, zur, im,
     vom, von, ja, nein, danke, hallo, guten, tag, gibt, es, passt, dazu, günstiger, billiger, unter, bis, oder, welche,
     welcher, erste, zweite, dritte, ersten, zweiten, dritten, mir, kann, können, zwei, drei, nehme, weg, mehr, anderes,
     andere, fürs, auf, bei, nach, über, kostet, kaufen, warenkorb, mitarbeiter, bezahlen, ihn, sich, aus, wer, was kostet,
     hilfe, farben, tschüss, moin, servus, gut, dankeschön`,
  ),
  hi: phrases(
    `mujhe, mujhko, chahiye, chahie, hai, hain, ka, ki, ke, kya, dikhao, dikhaiye, aur, mein, nahi, nahin, kitna, kitne,
     kitni, kahan, haan, liye, wala, wali, wale, koi, kuch, aap, mera, meri, yeh, ye, isko, ise, iska, sasta, saste, sasti,
     namaste, namaskar, dhanyavaad, shukriya, accha, acha, hoon, raha, rahi, karo, kijiye, dijiye, batao, bataiye, ek,
     teen, pehla, pehli, doosra, doosri, dusra, dusri, lunga, lungi, theek, andar, daam, rupaye, alvida, madad, usme`,
  ),
}

// Stands in names of goods: "Meadow tent for two" is no English sentence.
const number = phrases('(for )?(one|two|three)')

// What everybody says in Hindi too.
const borrowed = new Set('yes no ok okay please thanks thank you hello bye help sorry good'.split(' '))

const count = (text: string, pattern: RegExp) => [...text.matchAll(new RegExp(pattern, 'gu'))].length

/** The language a message is clearly written in; null for a bare name, a number, or a mixture. */
export function languageOf(message: string): Locale | null {
  const devanagari = message.match(/\p{Script=Devanagari}/gu)?.length ?? 0
  const latin = message.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (devanagari > latin / 2) return 'hi'
  const text = fold(message).replace(new RegExp(number, 'gu'), ' ')
  const scores = (Object.keys(words) as Locale[]).map((locale) => ({ locale, score: count(text, words[locale]) }))
  // An umlaut is as good as a word.
  for (const entry of scores) if (entry.locale === 'de' && /[äöüß]/i.test(message)) entry.score++
  const [first, second] = scores.sort((a, b) => b.score - a.score)
  if (!first || first.score === 0 || first.score === second?.score) return null
  return first.locale
}

/**
 * The language to answer in: that of the message, else the one this person last wrote in since the session's was chosen, else that. A quick
 * reply offered before the choice tells nothing.
 */
export function languageOfReply({ text, history, locale }: Pick<Turn, 'text' | 'history' | 'locale'>): Locale {
  const since = history.flatMap(({ role, content, beforeChoice }) => (role === 'user' && !beforeChoice ? content : []))
  const offered = history.flatMap(({ parts, beforeChoice }) =>
    beforeChoice ? parts.flatMap((part) => (part.type === 'quick_replies' ? part.replies : [])) : [],
  )
  const messages = [...since, text].filter((message) => !offered.includes(message) && !isNeutral(message, locale))
  for (const message of messages.toReversed()) {
    const language = languageOf(message)
    if (language) return language
  }
  return locale
}

function isNeutral(message: string, locale: Locale): boolean {
  return (
    locale === 'hi' &&
    fold(message)
      .split(' ')
      .every((word) => borrowed.has(word))
  )
}
