import { secretByLabel } from '@/lib/log/sensitive-names'

/** The personal data a form field asks for, by its label or selector, whatever was typed. English and German, as our pages. */
const personalFields: [placeholder: string, label: RegExp][] = [
  ['[email]', /\be-?mail\b/i],
  ['[phone]', /\b(?:phone|mobile|tel|telefon\p{L}*|handy\p{L}*|whatsapp)\b/iu],
  ['[iban]', /\b(?:iban|account number|kontonummer)\b/i],
  [
    '[name]',
    /^name\s*[*:]?$|\b(?:(?:full|first|last|given|family|your|middle)[ _-]?name|surname|name on card|card ?holder|vorname|nachname|cc-name|lname|fname)\b/i,
  ],
  [
    '[address]',
    /\b(?:street\p{L}*|address(?! bar)\p{L}*|postcode|postal[ _-]?code|zip(?:[ _-]?code)?|pin ?code|stra(?:ß|ss)e|anschrift|plz|postleitzahl)\b/iu,
  ],
  ['[birthday]', /\b(?:birth ?(?:day|date)|date of birth|dob|bday|geburtsdatum)\b/i],
]

/** The placeholder for all that is typed into a field of this label and selector, or null when the field asks for nothing personal. */
export function personalField(label: string, selector: string): string | null {
  for (const text of [label, selector]) {
    const secret = secretByLabel(text)
    if (secret) return secret.rule === 'card' ? '[card]' : '[key]'
    const field = personalFields.find(([, pattern]) => pattern.test(text))
    if (field) return field[0]
  }
  return null
}

/** What kind of thing a redacted value is: the word of its placeholder, or `none`, `number`, `date`, `url`, `text`. */
export function valueKind(value: string | null): string {
  if (!value?.trim()) return 'none'
  const placeholder = /^\[(?:redacted:)?(\w+)\]$/.exec(value.trim())?.[1]
  if (placeholder) return placeholder
  if (/^[-+]?[\d.,\s]+%?$/.test(value)) return 'number'
  if (/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(value)) return 'date'
  return /^https?:\/\//i.test(value) ? 'url' : 'text'
}
