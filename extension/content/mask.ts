/** What is known of a form field. `words` are its name, id, label and placeholder. */
export type FieldFacts = { type: string; autocomplete: string; words: string[] }

const secret = (kind: string) => `[redacted:${kind}]`

/** By the field's own declaration (https://html.spec.whatwg.org/#autofill-field), which needs no guessing. */
const byAutocomplete: [token: RegExp, placeholder: string][] = [
  [/^(?:current|new)-password$/, secret('password')],
  [/^one-time-code$/, secret('otp')],
  [/^cc-csc$/, secret('cvv')],
  [/^cc-(?:name|given-name|additional-name|family-name)$/, '[name]'],
  [/^cc-/, secret('card')],
  [/^email$/, '[email]'],
  [/^tel(?:-|$)/, '[phone]'],
  [/^(?:name|username|nickname|(?:given|additional|family)-name)$/, '[name]'],
  [/^(?:street-address|address-line\d|postal-code)$/, '[address]'],
  [/^bday(?:-|$)/, '[birthday]'],
]

const byType: Record<string, string> = { password: secret('password'), email: '[email]', tel: '[phone]' }

/** By what the field is called, in English and German: secrets first, as `card holder's e-mail` is none. */
const byWords: [words: RegExp, placeholder: string][] = [
  [/pass(?:word|wd|phrase|code)|passwort|kennwort|\bpwd\b|\bpw\b/i, secret('password')],
  [/\b(?:cvv|cvc|csc)\d?\b|security code|card verification|prüfziffer|prüfnummer/i, secret('cvv')],
  [/\bcard ?(?:number|no|num)\b|kartennummer|\bcc ?(?:number|num)\b/i, secret('card')],
  [/\bpin\b(?! ?code)/i, secret('pin')],
  [/\bt?otp\b|one ?time|verification code|\b[2m]fa\b|bestätigungscode/i, secret('otp')],
  [/\bapi ?key\b|\b(?:access|secret|private) key\b/i, secret('api_key')],
  [/\bsecret\b|seed phrase/i, secret('secret')],
  [/\b(?:auth|access|bearer|refresh) ?token\b/i, secret('token')],
  [
    /\b(?:ssn|social security|passport|aadhaar|national id|id number|tax id|steuer ?(?:id|nummer)|ausweis\p{L}*)\b/iu,
    secret('id'),
  ],
  [/\be ?-?mail\b/i, '[email]'],
  [/\b(?:phone|mobile|tel|telefon\p{L}*|handy\p{L}*|whatsapp)\b/iu, '[phone]'],
  [/\b(?:iban|account number|kontonummer)\b/i, '[iban]'],
  [
    /^name\s*[*:]?$|\b(?:full|first|last|given|family|your|middle|user) ?name\b|\bsurname\b|card ?holder|name on card|\b(?:vor|nach|benutzer)name\b|\b[lf]name\b/i,
    '[name]',
  ],
  [
    /\bstreet|\baddress(?! bar)|\bpost ?code\b|postal code|\bzip\b|\bpin ?code\b|stra(?:ß|ss)e\b|\banschrift\b|\bplz\b|postleitzahl/i,
    '[address]',
  ],
  [/\bbirth ?(?:day|date)\b|date of birth|\bdob\b|\bbday\b|geburts(?:datum|tag)/i, '[birthday]'],
]

/** `userName`, `user-name` and `user_name` all read `user Name`. */
const spaced = (text: string) => text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ')

/** What stands for all that is typed into such a field; null when the field asks for nothing secret or personal. */
export function placeholderOf({ type, autocomplete, words }: FieldFacts): string | null {
  for (const token of autocomplete.toLowerCase().split(/\s+/)) {
    const declared = byAutocomplete.find(([pattern]) => pattern.test(token))
    if (declared) return declared[1]
  }
  const typed = byType[type]
  if (typed) return typed
  const named = byWords.find(([pattern]) => words.some((text) => pattern.test(spaced(text))))
  return named?.[1] ?? null
}

/** Secrets have no place outside their field; what is personal may show up again, in a title or an address. */
export const isPersonal = (placeholder: string) => !placeholder.startsWith('[redacted:')

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g
const digits = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g

/** The check digit of payment cards (ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const numbers = [...text.replace(/\D/g, '')].reverse().map(Number)
  const sum = numbers.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  )
  return sum % 10 === 0
}

/** A text without the e-mail addresses, cards and account numbers that were typed where nothing asked for them. */
export function withoutPersonal(text: string): string {
  return text
    .replace(email, '[email]')
    .replace(iban, '[iban]')
    .replace(digits, (number) => (isCard(number) ? '[card]' : number))
}
