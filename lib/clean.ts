export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The deepest nesting of arrays and objects that free data may have (API.md, sizes). */
export const maxDepth = 64

/** Thrown for data nested more than `maxDepth` levels; also what a cycle ends in. */
export class TooDeep extends Error {
  constructor() {
    super(`The data is nested more than ${maxDepth} levels deep.`)
    this.name = 'TooDeep'
  }
}

const unstorable = /[\0\p{Surrogate}]/u

function cleanText(text: string): string {
  if (!unstorable.test(text)) return text
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

function cleanNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}

/**
 * Makes any value storable as PostgreSQL jsonb, so that what is read back equals what this returned. Strings and keys lose NUL,
 * and lone surrogates become U+FFFD; NaN and infinities become null, -0 becomes 0, dates ISO text; undefined, functions and symbols are
 * left out (null inside arrays). A `__proto__` key stays data: objects are built by definition of own properties, never by assignment.
 * @throws TooDeep beyond 64 levels, before the call stack is at risk.
 */
export function cleanJson(value: unknown): Json {
  return clean(value, 0) ?? null
}

function clean(value: unknown, depth: number): Json | undefined {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') return cleanNumber(value)
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object') return undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (depth === maxDepth) throw new TooDeep()
  if (Array.isArray(value)) return Array.from(value, (item) => clean(item, depth + 1) ?? null)

  const kept: [string, Json][] = []
  for (const [key, item] of Object.entries(value)) {
    const cleaned = clean(item, depth + 1)
    if (cleaned !== undefined) kept.push([cleanText(key), cleaned])
  }
  return Object.fromEntries(kept)
}
