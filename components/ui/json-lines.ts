export type JsonPart = { kind: 'key' | 'text' | 'value' | 'mark'; text: string }
export type JsonLine = { depth: number; path: string; parts: JsonPart[] }

const mark = (text: string): JsonPart => ({ kind: 'mark', text })

/**
 * Any JSON value as the lines of its pretty print, each with its depth, the dotted path of what it shows
 * (`event_data.statusCode`, `items.0`) and its coloured parts. Values JSON cannot hold become null.
 */
export function jsonLines(value: unknown, depth = 0, path = '', lead: JsonPart[] = [], comma = ''): JsonLine[] {
  const line = (parts: JsonPart[], at = depth): JsonLine => ({ depth: at, path, parts })
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value) ?? 'null'
    const kind = typeof value === 'string' ? 'text' : 'value'
    return [line([...lead, { kind, text }, ...(comma ? [mark(comma)] : [])])]
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const entries = Object.entries(value)
  if (entries.length === 0) return [line([...lead, mark(open + close + comma)])]
  const inner = entries.flatMap(([key, child], index) => {
    const label: JsonPart[] = Array.isArray(value) ? [] : [{ kind: 'key', text: JSON.stringify(key) }, mark(': ')]
    const last = index === entries.length - 1
    return jsonLines(child, depth + 1, path ? `${path}.${key}` : key, label, last ? '' : ',')
  })
  return [line([...lead, mark(open)]), ...inner, line([mark(close + comma)])]
}
