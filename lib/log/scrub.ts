import type { Json } from '@/lib/clean'
import { isCard } from './cards'
import { findSecrets } from './secrets'
import { type SecretName, secretByLabel, secretByName } from './sensitive-names'
import { replaceSpans } from './spans'

type JsonObject = { [key: string]: Json }

const mark = (rule: string) => `[redacted:${rule}]`
const mostPasses = 8
const isMark = /^\[redacted:\w+\]$/

/** In `{name: 'password', value: 'x'}` and the like, these keys say what the others hold. */
const namingKeys = ['name', 'key', 'field', 'fieldName', 'stateName', 'header', 'label', 'id'] as const
const namedKeys = new Set(['value', 'oldValue', 'newValue', 'old_value', 'new_value'])
const errorKeys = /^(?:errors?|issues|validation|field_?errors)$/i

/**
 * Takes the secrets out of a session-log event or an interaction before it is stored, each replaced by `[redacted:<rule>]`: keys,
 * tokens, credentials and cards by shape, passwords and their like by the name of the key, parameter, header or form field.
 * Personal data stays, as staff need it; `redactPersonal` takes it out of training data.
 * @param value cleaned JSON (`cleanJson`), whose bounded depth makes recursion safe
 * @returns a copy; scrubbing again changes nothing
 */
export function scrub(value: Json): Json {
  return walk(value, [], false)
}

/** The same for one text. What is left after a replacement is looked at again, as in `key=password=x`. */
function scrubText(text: string): string {
  for (let pass = 0; pass < mostPasses; pass++) {
    const spans = findSecrets(text)
    const scrubbed = spans.length === 0 ? text : replaceSpans(text, spans, mark)
    if (scrubbed === text) break
    text = scrubbed
  }
  return text
}

/** `named` are the secrets that the names on the way here speak of, the nearest first. */
function walk(value: Json, named: SecretName[], besideErrors: boolean): Json {
  if (typeof value === 'string') return walkText(value, named, besideErrors)
  if (typeof value === 'number') return walkNumber(value, named)
  if (value === null || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => walk(item, named, besideErrors))

  const typed = typedSecret(value)
  const spoken = spokenSecret(value)
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    const isTyped = key === 'value' || (key === 'key' && typeof item === 'string' && item.length === 1)
    const name = scrubText(key)
    const own = secretByName(name) ?? (isTyped ? typed : null) ?? (namedKeys.has(key) ? spoken : null)
    const all = own ? [own, ...named] : named
    return [name, walk(item, all, errorKeys.test(key) || (besideErrors && all.length > 0))]
  })
  return Object.fromEntries(entries)
}

function walkNumber(number: number, named: SecretName[]): Json {
  // A bare number is a count or an index of tokens, never a token.
  const secret = named.find(({ rule, value }) => rule !== 'token' && value.test(String(number)))
  if (secret) return mark(secret.rule)
  return number > 1e12 && isCard(String(number)) ? mark('card') : number
}

/** Under `errors`, what stands beside `password` is a sentence about it. */
function walkText(text: string, named: SecretName[], besideErrors: boolean): string {
  const scrubbed = scrubText(text)
  if (isMark.test(text) || (besideErrors && /\s/.test(scrubbed))) return scrubbed
  const secret = named.find(({ value }) => value.test(text))
  return secret ? mark(secret.rule) : scrubbed
}

/** The secret that a name-value pair speaks of, as in `{stateName: 'password', newValue: 'x'}`. */
function spokenSecret(object: JsonObject): SecretName | null {
  for (const key of namingKeys) {
    const name = object[key]
    const secret = typeof name === 'string' ? secretByName(scrubText(name)) : null
    if (secret) return secret
  }
  return null
}

/** The secret that an interaction types into a form field, whole or by the keystroke. */
function typedSecret({ target, value, key }: JsonObject): SecretName | null {
  if (!target || typeof target !== 'object' || (value === undefined && key === undefined)) return null
  return secretByLabel(JSON.stringify(target).slice(0, 4000))
}
