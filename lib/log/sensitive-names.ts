/** A kind of secret known by the name beside it; `value` says which values under such a name count. */
export type SecretName = { rule: string; value: RegExp }

const anything = /\S/
const namedByLastWord: [rule: string, words: RegExp, value: RegExp][] = [
  ['password', /^(?:pass(?:word|wd|phrase|code)|pwd|passwort|kennwort)\d*$/, anything],
  ['secret', /^secrets?$/, anything],
  ['api_key', /^apikey$/, anything],
  ['authorization', /^authorization$/, anything],
  ['jwt', /^jwt$/, anything],
  // A correlation token `ws_…` opens nothing: writing gives no right to read (API.md, session log).
  ['token', /^token$/, /^(?!ws_\w+$)\S/],
  ['cvv', /^(?:cvv|cvc|csc)2?$/, /^\d{3,4}$/],
  ['pin', /^pin$/, /^\d{3,8}$/],
  ['otp', /^t?otp$/, /^\w{4,10}$/],
  ['cookie', /^(?:cookies?)$/, /=/],
]

const namedByPhrase: [rule: string, phrase: RegExp, value: RegExp][] = [
  ['password', / (?:db|user|smtp|admin|root) pass$/, anything],
  [
    'password',
    / (?:password|passwd|pwd) (?:hash|value|confirm(?:ation)?|again|repeat(?:ed)?|new|old|current)$/,
    anything,
  ],
  ['api_key', / (?:api|secret|private|access|signing|encryption|subscription|service) ?key$/, anything],
  ['secret', / (?:secret (?:value|text|access key)|seed phrase)$/, anything],
  ['cvv', / (?:security code|card verification (?:value|code))$/, /^\d{3,4}$/],
  ['otp', / (?:verification|one time|mfa|2fa|login) code$/, /^\w{4,10}$/],
  ['card', / (?:card ?number|card no|kartennummer)$/, /^(?:\D*\d){12,19}\D*$/],
]

const harmlessToken =
  / (?:next|page|continuation|cursor|stop|eos|bos|pad|unk|mask|sync|design|unexpected|expected|found) token$/

/** `userApiKey`, `user-api-key` and `USER_API_KEY` are all ` user api key`. */
function phraseOf(name: string): string {
  const spaced = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  return ` ${spaced
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()}`
}

function read(name: string): SecretName | null {
  const phrase = phraseOf(name)
  const lastWord = phrase.slice(phrase.lastIndexOf(' ') + 1)
  if (harmlessToken.test(phrase)) return null
  for (const [rule, words, value] of namedByLastWord) if (words.test(lastWord)) return { rule, value }
  for (const [rule, words, value] of namedByPhrase) if (words.test(phrase)) return { rule, value }
  return null
}

const known = new Map<string, SecretName | null>()
const mostKnown = 5000

/** The secret that a key, parameter or header of this name holds, or null. Remembers names, as a log repeats them without end. */
export function secretByName(name: string): SecretName | null {
  if (name.length > 64 || name.includes('[redacted:')) return null
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const answer = read(name)
  known.set(name, answer)
  return answer
}

const labels: [rule: string, label: RegExp, value: RegExp][] = [
  ['password', /pass(?:word|wd|phrase|code)|passwort|kennwort|\bpwd\b/i, anything],
  ['cvv', /\b(?:cvv|cvc)2?\b|security code|cc-csc|prüfziffer|prüfnummer/i, /\d/],
  ['card', /card[ _-]?(?:number|no\b)|kartennummer|cc-number/i, /\d/],
  ['pin', /\bpin\b(?!\s?code)/i, /^\d{1,8}$/],
  ['otp', /one[ -]time|verification code|\botp\b/i, /^\w{1,10}$/],
  ['api_key', /\bapi[ _-]?key\b/i, anything],
  ['secret', /client[ _-]?secret/i, anything],
  ['token', /\b(?:auth|access|bearer|refresh)[ _-]?token\b/i, /^(?!ws_\w+$)\S/],
]

/** The secret that a field with this visible label or selector takes, or null; single keystrokes of it count too. */
export function secretByLabel(label: string): SecretName | null {
  for (const [rule, pattern, value] of labels) if (pattern.test(label)) return { rule, value }
  return null
}
