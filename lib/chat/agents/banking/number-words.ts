import { fold } from '@/lib/chat/agents/sales/fold'

const small: Record<string, number> = {}
const name = (words: string, first: number, step = 1) => {
  for (const [at, both] of words.split(' ').entries())
    for (const word of both.split('/')) small[fold(word)] = first + at * step
}
name(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
)
name('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 20, 10)
name('ein/eins/eine/einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 1)
name('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 13)
name('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10)
name('एक/ek दो/do तीन/teen चार/char/chaar पांच/paanch छह/chhe सात/saat आठ/aath नौ/nau दस/das', 1)
name('बीस/bees तीस/tees चालीस/chalis पचास/pachas साठ/saath सत्तर/sattar अस्सी/assi नब्बे/nabbe', 20, 10)

const times: Record<string, number> = {}
for (const [words, value] of [
  ['hundred hundert सौ sau', 100],
  ['thousand tausend हजार hazar hazaar', 1000],
  ['lakh लाख', 100_000],
] as const)
  for (const word of words.split(' ')) times[fold(word)] = value

const joining = new Set(['and', 'und'])

// German writes a number as one word: each part of it is a word here.
const parts = Object.keys({ ...small, ...times, und: 0 })
  .filter((word) => /^[a-z]{3,}$/.test(word))
  .sort((a, b) => b.length - a.length)
const compound = new RegExp(`^(?:${parts.join('|')}){2,}$`)
const part = new RegExp(parts.join('|'), 'g')

/** The words of folded text with each part of a German compound standing alone. */
export function numberTokens(folded: string): string[] {
  return folded.split(' ').flatMap((word) => (compound.test(word) ? (word.match(part) ?? [word]) : word))
}

/** The number that these tokens begin with, and how many of them are it; null where none does. */
export function numberAt(tokens: string[], start: number): { value: number; length: number } | null {
  let [whole, group, length, last] = [0, 0, 0, 0]
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    const next = tokens[at + 1] ?? ''
    if (token in small) group += small[token] ?? 0
    else if (token === 'a' && next in times) group += 1
    else if (token in times) {
      const factor = times[token] ?? 1
      if (factor === 100) group = Math.max(1, group) * factor
      else {
        whole += Math.max(1, group) * factor
        group = 0
      }
    } else if (!(joining.has(token) && length > 0 && (next in small || next in times))) break
    length = at - start + 1
    last = whole + group
  }
  return length > 0 && last > 0 ? { value: last, length } : null
}
