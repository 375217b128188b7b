import { findCards } from './cards'
import { secretByName } from './sensitive-names'
import { mergeSpans, type Span } from './spans'

/** Shapes that are secrets wherever they stand. Where a pattern has a group, the group is the secret. */
const shapes: [rule: string, pattern: RegExp][] = [
  ['private_key', /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/dg],
  ['jwt', /(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]*){2,4}/dg],
  ['bearer', /\bbearer\s+(?=[\w.~+/-]*\d|[\w.~+/-]{24})([\w.~+/-]{8,}=*)/dgi],
  ['authorization', /\bauthorization["']?\s*[:=]\s*["']?(?:basic|digest|token)\s+(?=\S*[\d=])([\w.~+/=-]{8,})/dgi],
  ['token', /(?<![\w-])tl[surkp]_(?=[a-z_-]*[A-Z\d])[\w-]{20,}/dg],
  ['api_key', /(?<![\w-])sk-(?:(?=[\w-]*\d)[\w-]{16,}|\w{20,})/dg],
  ['api_key', /(?<![\w-])(?:[spr]k_(?:live|test)_\w{10,}|whsec_[\w+/]{16,}=*)/dg],
  ['api_key', /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/dg],
  [
    'api_key',
    /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{10,}|github_pat_\w{20,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{30,}|hf_[A-Za-z0-9]{30,})/dg,
  ],
  ['api_key', /(?<!\w)(?:xox[abeoprs]-[\w-]{10,}|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|\d{8,10}:AA[\w-]{33,})/dg],
  ['userinfo', /:\/\/[^\s/:@?#]{0,100}:([^\s/@?#]{1,200})@/dg],
]

/** A name with its sign, and how the value goes on from there. Only a secret's value is read over, as others may hold names again. */
const named: [name: RegExp, value: RegExp][] = [
  [/(?<![\w.-])([\w.-]{2,64})=["']?/g, /[^\s&"'<>,;)]+/y],
  [/["']([\w.-]{2,64})\\*["']\s*:\s*\\*["']/g, /[^"'\\]+/y],
  [/(?<![\w-])(x-api-key|api-key|x-auth-token|x-amz-security-token):\s*/gi, /[^\s,;"']{6,}/y],
]

/** What scrubbing or redacting left here before. */
const isPlaceholder = /^\[(?:redacted:\w+|email|phone|card|iban|key|ip|name|address|birthday)\]/

/** Nearly every text of a log holds none of these, and needs no closer look. */
const maybeShape =
  /:\/\/[^/]*@|KEY-----|eyJ|[bB]earer|BEARER|uthorization|AUTHORIZATION|sk[-_]|[pr]k_|tl[sukp]_|AKIA|ASIA|gh[pousr]_|_pat_|glpat|npm_|hf_|whsec|xox|AIza|SG\.|:AA/
const maybeNamed = /=|["']\s*:|-(?:[kK]ey|KEY|[tT]oken|TOKEN):/
const thirteenDigits = /\d(?:[ \u00a0-]{0,3}\d){12}/

function findShapes(text: string): Span[] {
  const found: Span[] = []
  for (const [rule, pattern] of shapes) {
    for (const { indices } of text.matchAll(pattern)) {
      const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0]
      found.push({ kind: rule, start, end })
    }
  }
  return found
}

function findNamed(text: string): Span[] {
  const found: Span[] = []
  for (const [name, value] of named) {
    name.lastIndex = 0
    for (let hit = name.exec(text); hit; hit = name.exec(text)) {
      const secret = secretByName(hit[1] ?? '')
      value.lastIndex = name.lastIndex
      const [content = ''] = (secret && value.exec(text)) ?? []
      if (!secret?.value.test(content) || isPlaceholder.test(content)) continue
      found.push({ kind: secret.rule, start: name.lastIndex, end: name.lastIndex + content.length })
      name.lastIndex += content.length
    }
  }
  return found
}

/**
 * Finds keys, tokens, credentials and payment cards in free text.
 * @returns spans in order and apart from each other; `kind` is the rule that found it, as it stands in `[redacted:<rule>]`
 */
export function findSecrets(text: string): Span[] {
  if (text.length < 6) return []
  const found: Span[] = thirteenDigits.test(text) ? findCards(text) : []
  if (maybeShape.test(text)) found.unshift(...findShapes(text))
  if (maybeNamed.test(text)) found.push(...findNamed(text))
  return mergeSpans(found)
}
