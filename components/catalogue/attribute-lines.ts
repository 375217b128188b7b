import type { ProductFields } from '@/lib/catalog/product-schema'

type Attributes = ProductFields['attributes']

// Words that would be read as something else than themselves.
const needsQuotes = (text: string) => text === '' || /^["[]|^-?\d+(\.\d+)?$|^\s|\s$/.test(text)
const itemNeedsQuotes = (text: string) => needsQuotes(text) || /[,\]]/.test(text)
const quoted = (text: string, needed: (text: string) => boolean) => (needed(text) ? JSON.stringify(text) : text)

/** Attributes as people write them, one a line: `colour: teal`, `weightG: 410`, `use: [rain, cycling]`. */
export function attributeLines(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (Array.isArray(value)) return `${name}: [${value.map((item) => quoted(item, itemNeedsQuotes)).join(', ')}]`
      return `${name}: ${typeof value === 'number' ? value : quoted(value, needsQuotes)}`
    })
    .join('\n')
}

/** Such lines as attributes; null for what is none. What no rule of ours allows is for the schema to say. */
export function readAttributeLines(text: string): Attributes | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const pairs = lines.map((line) => {
    const [, name, value] = /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    const read = name === undefined || value === undefined ? null : readValue(value)
    return read === null || name === undefined ? null : ([name, read] as const)
  })
  const whole = pairs.flatMap((pair) => (pair ? [pair] : []))
  return whole.length === lines.length ? Object.fromEntries(whole) : null
}

function readValue(value: string): string | number | string[] | null {
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (value.startsWith('[')) return value.endsWith(']') ? readList(value.slice(1, -1)) : null
  return readWords(value)
}

function readList(inside: string): string[] | null {
  if (inside.trim() === '') return []
  const items = inside.match(/\s*("(?:[^"\\]|\\.)*"|[^,]*)\s*(?:,|$)/g) ?? []
  const read = items
    .slice(0, items.at(-1) === '' ? -1 : undefined)
    .map((item) => readWords(item.replace(/,$/, '').trim()))
  return read.includes(null) ? null : read.flatMap((item) => item ?? [])
}

function readWords(text: string): string | null {
  if (!text.startsWith('"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
