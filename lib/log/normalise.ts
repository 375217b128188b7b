const longestMessage = 300
const longestType = 100

/** In this order: what stands in quotes goes whole, and an address before its parts would. Every repetition is bounded by the length read. */
const placeholders: [RegExp, string][] = [
  [/"[^"]{0,300}"|“[^”]{0,300}”|«[^»]{0,300}»|`[^`]{0,300}`/g, '<text>'],
  [/(?<![\p{L}\p{N}])['‘][^'’]{1,300}['’](?![\p{L}\p{N}])/gu, '<text>'],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>]{1,500}/gi, '<url>'],
  [/[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,253}/g, '<email>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b\d{4}-\d{2}-\d{2}(?:[T ][\d:.]{5,15}Z?)?/g, '<number>'],
  [/(?:\b[a-z]:)?(?<![\w<])[.~]{0,2}[\\/][\w.@%+~-]+(?:[\\/][\w.@%+~-]*)*(?::\d+){0,2}/gi, '<path>'],
  [/\b[\w.-]+(?:[\\/][\w.-]+)+\.[a-z]{1,5}(?::\d+){0,2}/gi, '<path>'],
  [/[\w-]{0,20}(?:…|\*{3})[\w*-]{0,20}/g, '<id>'],
  [/(?<![\w-])(?=[\w-]{8,})(?=(?:[a-z_-]*\d){3})[\w-]*[a-z][\w-]*/gi, '<id>'],
  [/(?<![\w-])(?=[\da-f]*\d)[\da-f]{8,}(?![\w-])/gi, '<id>'],
  [/\d+(?:[.,:T/+-]\d+)*Z?/g, '<number>'],
  [/\+?<number>(?:[\s,]{1,3}<number>)*/g, '<number>'],
]

/**
 * A message without what differs from one person or moment to the next: quoted words, addresses, e-mails, ids, paths and numbers become
 * placeholders. Only the first line counts, and of it 300 characters.
 */
export function normaliseMessage(raw: string): string {
  const line =
    raw
      .slice(0, 2000)
      .trimStart()
      .split(/[\r\n\u2028\u2029]/, 1)[0] ?? ''
  const plain = line.slice(0, longestMessage).toWellFormed().replace(/\s+/g, ' ')
  return withPlaceholders(plain).replace(/[\s.!]+$/, '')
}

/** A short word stays as it is, as its numbers tell errors apart (`E1001`); whatever is longer, or may name somebody, is treated as a message. */
export function normaliseType(raw: string): string {
  const type = raw.slice(0, longestType).toWellFormed().replace(/\s+/g, ' ').trim()
  return /^[\w.:-]{1,60}$/.test(type) && !/\d{6}/.test(type) ? type : withPlaceholders(type) || 'error'
}

function withPlaceholders(text: string): string {
  return placeholders.reduce((left, [pattern, placeholder]) => left.replace(pattern, placeholder), text)
}
