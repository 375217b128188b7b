import type { Spoken } from './spoken'

/** Somebody whom the writer speaks of, as they are spoken of to the writer: in German as the verb wants it. */
export type Person = { person: string; person_acc: string; person_dat: string }

const english =
  /\bmy (mother|mum|mom|mam|father|dad|parents|stepmother|stepfather|sister|brother|siblings|boss|manager|colleagues?|coworkers?|best friend|friends?|husband|wife|partner|girlfriend|boyfriend|fianc[eé]e?|ex|son|daughter|kids?|children|child|grandmother|grandma|gran|grandfather|grandpa|aunt|uncle|cousin|niece|nephew|neighbou?rs?|flatmates?|roommates?|housemates?|teacher|team|family|mother-in-law|father-in-law)\b(?!['’]s)(?: (\p{Lu}\p{Ll}+)\b)?/u

// Dative and accusative where they are not those of the gender: "deinem Kollegen", "deinen Eltern".
const german: Record<'f' | 'm' | 'n' | 'weak' | 'pl', string> = {
  f: 'Mutter Mama Mutti Schwester Oma Tante Cousine Tochter Frau Freundin Chefin Kollegin Nachbarin Partnerin Ex-Freundin Verlobte Enkelin Nichte Großmutter Schwiegermutter Mitbewohnerin Lehrerin Familie Therapeutin Vorgesetzte Trainerin',
  m: 'Vater Papa Vati Bruder Opa Onkel Cousin Sohn Mann Freund Chef Partner Ex-Freund Verlobter Enkel Großvater Schwiegervater Mitbewohner Lehrer Trainer',
  n: 'Kind Team',
  weak: 'Kollege Nachbar Neffe Therapeut',
  pl: 'Eltern Geschwister Kinder Freunde Kollegen Freundinnen Nachbarn Großeltern Schwestern Brüder',
}

const byWord = new Map(
  Object.entries(german).flatMap(([gender, words]) =>
    words.split(' ').map((word) => [word, gender as keyof typeof german]),
  ),
)
const relation = new RegExp(
  `\\b[Mm]ein(?:e|er|em|en|es|s)? (?:beste[nrm]? |liebe[nrm]? |alte[nrm]? |große[nrm]? |kleine[nrm]? |jüngere[nrm]? |ältere[nrm]? )?(${[...byWord.keys()].join('|')}|Kollegen|Nachbarn|Neffen|Therapeuten)(?![\\p{L}-])(?: (\\p{Lu}\\p{Ll}+)(?![\\p{L}]))?`,
  'u',
)

// Capitals that are no names behind a person: "my sister Monday", "meine Mutter Angst".
const noName =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I|She|He|They|We|It|The|And|But)$/

// Some are called by what they are: "Mum rang", "Oma hat gelacht".
const called: Record<Spoken, RegExp> = {
  en: /(?<!\p{L})(Mum|Mom|Mummy|Mommy|Dad|Daddy|Grandma|Grandpa|Gran|Granny|Nana)(?!['’]?\p{L})/u,
  de: /(?<!\p{L})(Mama|Mutti|Papa|Vati|Oma|Opa)(?!\p{L})/u,
}

function inEnglish(sentence: string): Person | null {
  const [, found, name] = english.exec(sentence) ?? []
  const who = found ?? called.en.exec(sentence)?.[1]?.toLowerCase()
  if (!who) return null
  const person = name && !noName.test(name) ? name : `your ${who}`
  return { person, person_acc: person, person_dat: person }
}

/** In German every noun has a capital, so that a name is only what stands between a person and a verb or a mark. */
const namedIn = (sentence: string, who: string, name: string | undefined) =>
  name &&
  new RegExp(
    `${who} ${name}(?=[,.!?;]| (?:hat|ist|war|sagt|sagte|meint|meinte|ruft|rief|und|will|wollte|hatte|kam|kommt|fragt|fragte)\\b|$)`,
    'u',
  ).test(sentence)
    ? name
    : null

function inGerman(sentence: string): Person | null {
  const [said, found, after] = relation.exec(sentence) ?? called.de.exec(sentence) ?? []
  if (!said || !found) return null
  const who = byWord.has(found)
    ? found
    : found.replace(/n$/, '').replace(/(Kollege|Nachbar|Neffe|Therapeut)(?:e)?$/, '$1')
  const isMany = /^[Mm]eine (?:\S+ )?(Kollegen|Nachbarn)/.test(said)
  const name = namedIn(sentence, found, after)
  if (name) return { person: name, person_acc: name, person_dat: name }
  const gender = isMany ? 'pl' : (byWord.get(who) ?? byWord.get(found))
  if (gender === 'f') return { person: `deine ${who}`, person_acc: `deine ${who}`, person_dat: `deiner ${who}` }
  if (gender === 'pl') {
    const dative = /[ns]$/.test(found) ? found : `${found}n`
    return { person: `deine ${found}`, person_acc: `deine ${found}`, person_dat: `deinen ${dative}` }
  }
  if (gender === 'n') return { person: `dein ${who}`, person_acc: `dein ${who}`, person_dat: `deinem ${who}` }
  const base = gender === 'weak' ? (who.endsWith('e') ? `${who}n` : who === 'Nachbar' ? 'Nachbarn' : `${who}en`) : who
  return { person: `dein ${who}`, person_acc: `deinen ${base}`, person_dat: `deinem ${base}` }
}

/** The first person near to the writer that a sentence speaks of. */
export function personIn(sentence: string, spoken: Spoken): Person | null {
  return spoken === 'de' ? inGerman(sentence) : inEnglish(sentence)
}
