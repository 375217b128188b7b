import { colours } from '@/lib/catalog/schema'
import { fold, phrases } from './fold'

const counted: [RegExp, number][] = [
  [phrases('one, ein, eins, eine, einen, einem, एक, ek'), 1],
  [phrases('two, a couple, zwei, दो, do (kar*|de|dijiye|chahiye|daal*|add)'), 2],
  [phrases('three, drei, तीन, teen'), 3],
  [phrases('four, vier, चार, char, chaar'), 4],
  [phrases('five, fünf, पांच, paanch'), 5],
  [phrases('six, sechs, छह, छः, chhe'), 6],
  [phrases('seven, sieben, सात, saat'), 7],
  [phrases('eight, acht, आठ, aath'), 8],
  [phrases('nine, neun, नौ, nau'), 9],
  [phrases('ten, zehn, दस'), 10],
  [phrases('twelve, a dozen, zwölf, बारह, barah'), 12],
]

const ordered: [RegExp, number][] = [
  [phrases('first, 1st, number (1|one), option (1|one), erste*, nummer (1|eins), पहल*, नंबर 1, pehl*, pahl*'), 1],
  [
    phrases(
      `second, 2nd, middle, number (2|two), option (2|two), zweite*, mittlere*, nummer (2|zwei), दूसर*, नंबर 2, doosr*,
       dusr*`,
    ),
    2,
  ],
  [phrases('third, 3rd, number (3|three), option (3|three), dritte*, nummer (3|drei), तीसर*, नंबर 3, teesr*, tisr*'), 3],
  [phrases('last, letzte*, आखिरी, आख़िरी, aakhri, akhri, akhiri'), -1],
]

/** What a number measures; such a number counts no goods and is no price. */
export const units =
  '(?:inch|inches|zoll|इंच|l|liters?|litres?|लीटर|kg|kilos?|किलो|g|grams?|gramm|ग्राम|cm|mm|m|meters?|metres?|km|ml|मिली|mah|w|watts?|lm|lumens?|grad|degrees?|days?|tage?n?|hours?|stunden|years?|jahre?n?|साल|people|persons?|personen|लोग|लोगों|minutes?|minuten)'

// "the red one" is no number.
const pointingOne = new RegExp(
  `(^| )(?:the|this|that|which|other|first|second|third|last|cheaper|bigger|smaller|${colours.join('|')}) ones?(?= |$)`,
  'gu',
)

/** How many, 1..99: the first number said, `two of the first` is 2. Undefined when none is. */
export function quantityIn(text: string): number | undefined {
  const folded = fold(text).replace(pointingOne, '$1')
  const figure = new RegExp(`(?:^| )(\\d{1,2})(?= |$)(?! ${units}(?: |$))`, 'u').exec(folded)
  const found = counted
    .map(([pattern, value]) => ({ at: folded.search(pattern), value }))
    .filter(({ at }) => at >= 0)
    .concat(figure ? [{ at: figure.index, value: Number(figure[1]) }] : [])
    .sort((a, b) => a.at - b.at)[0]
  return found && found.value > 0 ? found.value : undefined
}

/** Which of what was shown: 1 for the first, -1 for the last, in the order said. */
export function ordinalsIn(text: string): number[] {
  const folded = fold(text)
  return ordered
    .map(([pattern, value]) => ({ at: folded.search(pattern), value }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
