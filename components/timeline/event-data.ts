/** Free data of an event as something to look into; anything but an object has no fields. */
export function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {}
}

/** The first of the fields that holds words. */
export function textIn(fields: Record<string, unknown>, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

/** The first of the fields that holds a number. */
export function numberIn(fields: Record<string, unknown>, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return undefined
}

/** Any value in one short line. */
export function shortly(value: unknown, longest = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null')
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

// What the SDK adds to every event, and what other words of the row already say.
const everywhere = ['currentStep', 'stepName', 'demoMode', 'userAgent', 'timestamp']

/** Up to two of the remaining simple values, each with its name: "plan pro, seats 4". */
export function restWords(fields: Record<string, unknown>, told: string[]): string {
  return Object.entries(fields)
    .filter(([name, value]) => !told.includes(name) && !everywhere.includes(name) && isSimple(value))
    .slice(0, 2)
    .map(([name, value]) => `${name} ${shortly(value, 40)}`)
    .join(', ')
}

const isSimple = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value) && value !== ''

/** Milliseconds as staff read them: "812 ms", "1 234 ms", from ten seconds on "12 s". */
export function sayMs(ms: number): string {
  if (ms < 1) return 'under 1 ms'
  if (ms >= 10_000) return `${Math.round(ms / 1000)} s`
  return `${Math.round(ms)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f')} ms`
}
