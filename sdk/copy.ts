export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const deepest = 20
const longestText = 16_384

/**
 * Copies what a page hands over into plain JSON: never throws, whatever it is. Cycles, elements, unreadable properties and what is too
 * deep or too much become words in brackets.
 * @param most how many values may be copied.
 * @returns the copy, and whether all of it fitted.
 */
export function copy(value: unknown, most: number): { value: Json | undefined; whole: boolean } {
  let left = most
  let whole = true
  const above: unknown[] = []

  const walk = (it: unknown): Json | undefined => {
    if (typeof it === 'string') return it.length > longestText ? `${it.slice(0, longestText)}…` : it
    if (it === null || typeof it === 'boolean') return it
    if (typeof it === 'number') return Number.isFinite(it) ? it : String(it)
    if (typeof it === 'bigint') return String(it)
    if (typeof it !== 'object') return undefined
    if (above.includes(it)) return '[circular]'
    if (above.length >= deepest) return '[deep]'
    above.push(it)
    try {
      return walkObject(it as Record<string, unknown>)
    } finally {
      above.pop()
    }
  }

  const walkObject = (it: Record<string, unknown>): Json | undefined => {
    if (Array.isArray(it)) {
      const list: Json[] = []
      for (let i = 0; i < it.length && spend(); i++) list.push(read(it, i) ?? null)
      return list
    }
    if (typeof it.toJSON === 'function') return walk(it.toJSON())
    if (typeof it.nodeType === 'number' && typeof it.nodeName === 'string') return `<${it.nodeName.toLowerCase()}>`
    if (it.window === it) return '[window]'
    if (ArrayBuffer.isView(it)) return `[${it.byteLength} bytes]`
    // Without a prototype, so that a key such as __proto__ is a key like any other.
    const out: { [key: string]: Json } = Object.create(null)
    const hidden = it instanceof Error ? ['name', 'message', 'stack'] : []
    for (const key of [...hidden, ...Object.keys(it)]) {
      if (!spend()) break
      const inside = read(it, key)
      if (inside !== undefined) out[key] = inside
    }
    return out
  }

  const spend = () => {
    left -= 1
    if (left < 0) whole = false
    return whole
  }

  const read = (of: object, key: string | number): Json | undefined => {
    try {
      return walk((of as Record<string | number, unknown>)[key])
    } catch {
      return '[unreadable]'
    }
  }

  const copied = read([value], 0)
  return { value: copied, whole }
}
