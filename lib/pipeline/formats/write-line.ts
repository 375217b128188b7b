import { readTools } from './tools'

/** Trainers take 32,000 to 65,536 tokens in one example and cut the rest; a token is about four characters. */
const mostCharacters = 240_000

/** As JSON a character takes six at most. */
const mostEscaped = 6

/** What is said of a line longer than any trainer reads. It is written out only where its texts may make it so. */
export function sizeProblems(value: object): string[] {
  if (charactersIn(value) * mostEscaped < mostCharacters) return []
  return writeLine(value).length > mostCharacters ? [`the example is longer than ${mostCharacters} characters`] : []
}

/** The texts in a value, each with room for its key and marks; lists of tools, which are shared, as they are written. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 4
  let sum = 4
  for (const [key, part] of Object.entries(value)) {
    const tools = key === 'tools' && Array.isArray(part)
    sum += key.length + 4 + (tools ? readTools(part).text.length / mostEscaped : charactersIn(part))
  }
  return sum
}

/**
 * One line of a JSONL file, without the line break. U+2028 and U+2029 are escaped, as some readers take them for line breaks. The keys
 * stand in the order of the object given, those of `tools` in one of their own, so that the same example gives the same bytes.
 */
export function writeLine(value: object): string {
  const parts = Object.entries(value).flatMap(([key, part]) => {
    if (part === undefined) return []
    const text = key === 'tools' && Array.isArray(part) ? readTools(part).text : JSON.stringify(part)
    return `${JSON.stringify(key)}:${text}`
  })
  return `{${parts.join(',')}}`.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
