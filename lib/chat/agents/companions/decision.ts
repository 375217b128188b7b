import type { Spoken } from './spoken'

/** What somebody has to decide, in their own words: between two ways, or whether to go one. */
export type Decision = { a: string; b: string | null }

type Shape = { pattern: RegExp; only?: RegExp }

const end = '(?=[.?!;\\n]|$)'
const soon = '(?=[,.?!;\\n]|$)'
// A place has a capital, in both languages.
const name = '\\p{Lu}\\p{Ll}+'
const shape = (source: string, only?: RegExp, flags = 'iu'): Shape => ({
  pattern: new RegExp(source, flags),
  ...(only ? { only } : {}),
})

const choosing = /\b(torn|decid|choos|choice|chose|undecided|pick|stuck)/i
const wahl = /entscheid|wähl|\bwahl\b|hin- und her|hin und her|schwank|zerrissen/i

const two: Record<Spoken, Shape[]> = {
  en: [
    shape(
      `(?<!why |what |how |where |when |who )\\bshould (?:i|we) (?:really |just |rather |better )*(.{2,80}?),? or (?:should i |rather |just |to |better )*(.{2,80}?)${end}`,
    ),
    shape(
      `\\b(?:whether (?:i should |we should |i |to )|if (?:i|we) should )(.{2,80}?),? or (?:whether (?:i should |i |to )|i should |should i |to |rather )*(.{2,80}?)${soon}`,
    ),
    shape(
      `(?<!\\p{L})in (${name})[^.?!]*(?<!\\p{L})(?:but|while|yet|aber|doch|während)(?!\\p{L})[^.?!]*(?<!\\p{L})in (${name})`,
      undefined,
      'u',
    ),
    shape(`\\bbetween (.{2,60}?) and (.{2,60}?)${soon}`, choosing),
    shape(
      `\\bif i (?!even|ever|really|just|only|had|was|were)(\\p{L}[^,.?!]{2,25}?) or (?:i )?([^,.?!]{2,25}?)${soon}`,
    ),
    shape(`\\beither (.{2,60}?),? or (.{2,60}?)${soon}`),
    shape(
      `\\bpart of me (?:wants|would like|wishes|longs) (?:to )?(.{2,80}?)[,;]? (?:and |but |while )?(?:the other|another)(?: part)?(?: of me)?(?: just| only)?(?: wants| would like| wishes)? ?(?:to )?(.{2,80}?)${end}`,
    ),
  ],
  de: [
    shape(
      `(?<!was |wie |warum |wo |wann |wer |wem |wen )\\bsoll(?:te|en|ten)? (?:ich|wir) (?:wirklich |doch |lieber |jetzt |einfach |nun )*(.{2,80}?),? oder (?:doch |lieber |soll(?:te)? ich |eher |besser |einfach )*(.{2,80}?)${end}`,
    ),
    shape(`\\bob (?:ich|wir) (.{2,80}?),? oder (?:doch |lieber |ob ich |eher |besser )*(.{2,80}?)${soon}`),
    shape(
      `(?<!\\p{L})in (${name})[^.?!]*(?<!\\p{L})(?:but|while|yet|aber|doch|während)(?!\\p{L})[^.?!]*(?<!\\p{L})in (${name})`,
      undefined,
      'u',
    ),
    shape(`\\bzwischen (.{2,60}?) und (.{2,60}?)${soon}`, wahl),
    shape(`\\bentweder (.{2,60}?),? oder (.{2,60}?)${soon}`),
    shape(
      `\\bein teil von mir (?:will|möchte|würde gerne?) (.{2,80}?),? (?:und |aber )?(?:ein|der) andere[r]?(?: teil)?(?: von mir)?(?: will| möchte| würde gerne?)? ?(.{2,80}?)${end}`,
    ),
  ],
}

const one: Record<Spoken, Shape[]> = {
  en: [
    shape(`(?<!why |what |how |where |when |who )\\bshould (?:i|we) (.{3,80}?)${end}`),
    shape(`\\b(?:whether|if) i should (.{3,80}?)${soon}`),
    shape(`\\bwhether to (.{3,80}?)${soon}`),
    shape(`\\b(?:thinking|think|thought) (?:about|of) ((?!${'it|that|this'}\\b)\\p{L}+ing\\b.{0,70}?)${soon}`),
    shape(`\\bconsider(?:ing)? (\\p{L}+ing\\b.{0,70}?)${soon}`),
  ],
  de: [
    shape(`(?<!was |wie |warum |wo |wann |wer |wem |wen )\\bsoll(?:te)? ich (.{3,80}?)${end}`),
    shape(`\\bob ich (.{3,80}? (?:soll|sollte|will|möchte|kann))${soon}`),
    shape(
      `(?<!\\p{L})(?:überlege|denke darüber nach|denke drüber nach|spiele mit dem gedanken|erwäge)[^,.;]{0,30}, (.{2,70}?zu\\p{L}* ?\\p{L}+n)${soon}`,
    ),
  ],
}

// In German a way to go is told by a verb at its end.
const infinitive = /(?:en|ern|eln|tun|sein)$/iu
const isTold = (option: string, spoken: Spoken, sentence: string) =>
  spoken === 'en' || !/(?<!\p{L})soll/iu.test(sentence) || infinitive.test(option)

// "What should I do?" is a question and no way to go.
const noWay = /^(do|say|be|feel|think|care|know|not|it|that|tun|machen|sagen|nicht|das|es|sein|denken)$/i
const orNot = /^(not|nicht|no|nein|not to|eben nicht|doch nicht)( \S+)?$/i
const modal = /,? ?(soll|sollte|will|möchte|kann|könnte)$/i
const politeEnd = /,? (or not|oder nicht|though|eigentlich|now|jetzt|anyway|überhaupt)$/i

const tidy = (option: string) =>
  option
    .replace(/["“”„«»]/g, '')
    .replace(politeEnd, '')
    .replace(modal, '')
    .replace(/[\s,;:]+$/u, '')
    .trim()

/** What a sentence says is to be decided; null for most sentences. */
export function decisionIn(sentence: string, spoken: Spoken): Decision | null {
  for (const { pattern, only } of two[spoken]) {
    const match = only && !only.test(sentence) ? null : pattern.exec(sentence)
    const [a, b] = [tidy(match?.[1] ?? ''), tidy(match?.[2] ?? '')]
    if (!a || noWay.test(a) || !(isTold(a, spoken, sentence) || isTold(b, spoken, sentence))) continue
    if (orNot.test(b)) return { a, b: null }
    if (b && !noWay.test(b) && a.toLowerCase() !== b.toLowerCase()) return { a, b }
  }
  for (const { pattern } of one[spoken]) {
    const a = tidy(pattern.exec(sentence)?.[1] ?? '')
    if (a.length > 2 && !noWay.test(a) && isTold(a, spoken, sentence)) return { a, b: null }
  }
  return null
}
