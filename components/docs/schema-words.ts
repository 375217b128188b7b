import type { JsonSchema } from '@/lib/openapi/document-schema'

export type Shapes = Record<string, JsonSchema>

const formats: Record<string, string> = {
  uuid: 'UUID',
  'date-time': 'time',
  date: 'date',
  email: 'e-mail address',
  uri: 'address',
}

const types: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
}

/** The schema that a reference leads to. */
export function resolved(schema: JsonSchema, shapes: Shapes): JsonSchema {
  const name = nameOf(schema)
  return name ? resolved(shapes[name] ?? {}, shapes) : schema
}

export const nameOf = ({ $ref }: JsonSchema): string | undefined => $ref?.split('/').at(-1)

const isNull = (schema: JsonSchema) => schema.type === 'null'

/** What may stand in a place, apart from null. */
export function alternatives(schema: JsonSchema): JsonSchema[] {
  return ((schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[]).filter((one) => !isNull(one))
}

function plainType(schema: JsonSchema, shapes: Shapes, above: string[]): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `list of ${typeWords((schema.items ?? {}) as JsonSchema, shapes, above)}`
  if (schema.type === 'string') return formats[schema.format ?? ''] ?? 'text'
  return types[String(schema.type)] ?? 'any value'
}

/** A type in words: `UUID`, `list of text`, `time or null`. */
export function typeWords(given: JsonSchema, shapes: Shapes, above: string[] = []): string {
  const name = nameOf(given)
  if (name && above.includes(name)) return 'any value'
  const around = name ? [...above, name] : above
  const schema = resolved(given, shapes)
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => plainType({ ...schema, type } as JsonSchema, shapes, around)).join(' or ')
  }
  const several = alternatives(schema)
  if (several.length === 0) return schema.allOf ? 'object' : plainType(schema, shapes, around)
  const words = [...new Set(several.map((one) => typeWords(one, shapes, around)))]
  const orNull = several.length < (schema.anyOf ?? schema.oneOf ?? []).length ? ' or null' : ''
  return words.join(' or ') + orNull
}

/** The words that alone may stand in a place. */
export function choices(given: JsonSchema, shapes: Shapes): string[] {
  const schema = resolved(given, shapes)
  const inner = schema.type === 'array' ? resolved((schema.items ?? {}) as JsonSchema, shapes) : schema
  const [only] = alternatives(inner)
  const listed = inner.enum ?? (alternatives(inner).length === 1 && only ? resolved(only, shapes).enum : undefined)
  return (listed ?? []).filter((word) => word !== null).map(String)
}

function span(least: number | undefined, most: number | undefined, of: string): string | null {
  if (least === undefined && most === undefined) return null
  if (least === most) return `exactly ${least}${of}`
  if (most === undefined) return least ? `at least ${least}${of}` : null
  if (least === undefined || (least === 0 && of !== '')) return `at most ${most.toLocaleString('en')}${of}`
  return `${least} to ${most.toLocaleString('en')}${of}`
}

/** What else a value has to keep to, and what it is when left out. */
export function limits(given: JsonSchema, shapes: Shapes): string[] {
  const schema = resolved(given, shapes)
  const inner = alternatives(schema).length === 1 ? resolved(alternatives(schema)[0] ?? {}, shapes) : schema
  const usual = schema.default ?? given.default
  const least = inner.minimum ?? (typeof inner.exclusiveMinimum === 'number' ? inner.exclusiveMinimum + 1 : undefined)
  return [
    span(inner.minLength, inner.maxLength, ' characters'),
    span(least, inner.maximum, ''),
    span(inner.minItems, inner.maxItems, ' items'),
    inner.pattern && !inner.format ? `as in \`${inner.pattern}\`` : null,
    usual === undefined || typeof usual === 'object' ? null : `otherwise ${JSON.stringify(usual)}`,
  ].filter((one) => one !== null)
}

export type Branch = { label: string; schema: JsonSchema }

/**
 * The shapes within a shape that have fields to tell of: of an object its own, of a list those of what it holds, of a choice each. A shape
 * that holds itself is told once.
 */
export function branches(given: JsonSchema, shapes: Shapes, above: string[] = []): Branch[] {
  const name = nameOf(given)
  if (name && above.includes(name)) return []
  const around = name ? [...above, name] : above
  const within = (schema: unknown) => branches((schema ?? {}) as JsonSchema, shapes, around)
  const schema = resolved(given, shapes)
  if (schema.type === 'array') return within(schema.items)
  const several = alternatives(schema)
  if (several.length === 1) return within(several[0])
  if (several.length > 1) {
    return several.flatMap((one, at) =>
      within(one).map((inner) => ({ ...inner, label: inner.label || labelOf(one, shapes, at) })),
    )
  }
  if (schema.allOf) return [{ label: '', schema: merged(schema.allOf as JsonSchema[], shapes) }]
  if (!schema.properties && typeof schema.additionalProperties === 'object') return within(schema.additionalProperties)
  return schema.properties ? [{ label: '', schema }] : []
}

/** What tells a shape from its neighbours: the word that only it bears, its name, or what it cannot do without. */
function labelOf(given: JsonSchema, shapes: Shapes, at: number): string {
  const { properties = {}, required = [] } = resolved(given, shapes)
  for (const [key, value] of Object.entries(properties)) {
    const word = (value as JsonSchema).const
    if (word !== undefined) return `${key} ${JSON.stringify(word)}`
  }
  return nameOf(given) ?? required[0] ?? `Shape ${at + 1}`
}

function merged(parts: JsonSchema[], shapes: Shapes): JsonSchema {
  const all = parts.flatMap((part) => {
    const schema = resolved(part, shapes)
    return schema.allOf ? [merged(schema.allOf as JsonSchema[], shapes)] : [schema, ...alternatives(schema).slice(0, 1)]
  })
  const whole = all.map((part) => resolved(part, shapes))
  return {
    type: 'object',
    properties: Object.assign({}, ...whole.map(({ properties }) => properties ?? {})),
    required: whole.flatMap(({ required = [] }) => required),
  }
}
