import { z } from 'zod'
import type { JsonSchema } from './document-schema'

type Io = 'input' | 'output'

/** What is known of schemas beyond themselves: what they are called, and what is said of the fields of an object. */
export type SchemaNotes = {
  names: Map<z.core.$ZodType, string>
  noteOf(key: string, field: z.core.$ZodType): string | undefined
  about(name: string): string | undefined
}

/** What JSON cannot hold. */
const nothing: JsonSchema = { not: {} }
const place = '#/components/schemas/'

/** Patterns of formats that have a name, bounds of every JSON integer and names that are any text say nothing. */
function simplify(json: JsonSchema) {
  if (json.format) delete json.pattern
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
  if (json.anyOf) json.anyOf = json.anyOf.filter((one) => one !== nothing)
  const keys = json.propertyNames as JsonSchema | undefined
  if (keys?.enum && json.additionalProperties) {
    const value = json.additionalProperties as JsonSchema
    json.properties = Object.fromEntries(keys.enum.map((key) => [key, value]))
    delete json.additionalProperties
    delete json.propertyNames
  } else if (keys && Object.keys(keys).join() === 'type') delete json.propertyNames
  // Answers may come to say more.
  if (json.additionalProperties === false) delete json.additionalProperties
}

/** Where the notes of an object's fields stand until all schemas are whole. */
const notesKey = 'x-notes'

function gatherNotes(zod: z.core.$ZodType, json: JsonSchema, notes: SchemaNotes) {
  if (!(zod instanceof z.ZodObject)) return
  const fields = Object.entries(zod.shape as Record<string, z.core.$ZodType>)
  const told = fields.flatMap(([key, field]) => {
    const text = notes.noteOf(key, field)
    return text ? [[key, text] as const] : []
  })
  if (told.length > 0) json[notesKey] = Object.fromEntries(told)
}

function placeNotes(json: unknown) {
  if (typeof json !== 'object' || json === null) return
  const { [notesKey]: notes = {}, properties = {} } = json as JsonSchema
  for (const [key, description] of Object.entries(notes as Record<string, string>)) {
    if (properties[key]) properties[key] = { ...(properties[key] as JsonSchema), description }
  }
  delete (json as JsonSchema)[notesKey]
  for (const value of Object.values(json)) placeNotes(value)
}

/** `z.stringbool()`, as queries have it. */
function isWordForBoolean(zod: z.core.$ZodType): boolean {
  return zod instanceof z.ZodCodec && zod.def.out instanceof z.ZodBoolean
}

function referred(json: unknown, found: Set<string>) {
  if (typeof json !== 'object' || json === null) return
  const { $ref } = json as JsonSchema
  if ($ref?.startsWith(place)) found.add($ref.slice(place.length))
  for (const value of Object.values(json)) referred(value, found)
}

function convert(roots: Map<string, z.ZodType>, io: Io, notes: SchemaNotes) {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of notes.names) registry.add(schema, { id })
  const ids = new Map<string, string>()
  for (const [root, schema] of roots) {
    const id = registry.get(schema)?.id ?? `of ${root}`
    registry.add(schema, { id })
    ids.set(root, id)
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => place + id,
    unrepresentable: ({ zodSchema }) => (zodSchema instanceof z.ZodUndefined ? nothing : 'any'),
    override: ({ zodSchema, jsonSchema }) => {
      if (io === 'input' && isWordForBoolean(zodSchema)) jsonSchema.enum = ['true', 'false']
      simplify(jsonSchema)
      gatherNotes(zodSchema, jsonSchema, notes)
    },
  })
  for (const schema of Object.values(schemas)) {
    delete schema.$schema
    delete schema.$id
    placeNotes(schema)
  }
  return { schemas: schemas as Record<string, JsonSchema>, ids }
}

/** Whether it is told by its name: parameters are told one by one, and some bodies have none. */
const isWhole = (root: string, id: string) => !id.startsWith('of ') && !/ (params|query)$/.test(root)

/** The schemas of what is sent and what is answered, by operation and part. */
export type SchemaBook = {
  input(root: string): JsonSchema
  output(root: string): JsonSchema
  /** Those that are told apart by a name. */
  shared: Record<string, JsonSchema>
}

/** @throws when a shape of one name is read otherwise than it is answered. */
export function schemaBook(
  inputs: Map<string, z.ZodType>,
  outputs: Map<string, z.ZodType>,
  notes: SchemaNotes,
): SchemaBook {
  const read = convert(inputs, 'input', notes)
  const answered = convert(outputs, 'output', notes)
  const shared: Record<string, JsonSchema> = {}
  for (const { schemas, ids } of [read, answered]) {
    const wanted = new Set<string>()
    for (const [root, id] of ids) {
      if (isWhole(root, id)) wanted.add(id)
      else referred(schemas[id], wanted)
    }
    for (const name of wanted) {
      const schema = schemas[name]
      if (!schema) throw new Error(`There is no schema ${name}.`)
      if (shared[name] && JSON.stringify(shared[name]) !== JSON.stringify(schema)) {
        throw new Error(`${name} is read otherwise than it is answered: give the two shapes names of their own.`)
      }
      shared[name] = schema
      referred(schema, wanted)
    }
  }
  const of = ({ schemas, ids }: typeof read, root: string): JsonSchema => {
    const id = ids.get(root) ?? ''
    return isWhole(root, id) ? { $ref: place + id } : (schemas[id] ?? {})
  }
  const sorted = Object.keys(shared).sort()
  return {
    input: (root) => of(read, root),
    output: (root) => of(answered, root),
    shared: Object.fromEntries(
      sorted.map((name) => {
        const description = notes.about(name)
        return [name, { ...(description ? { description } : {}), ...shared[name] }]
      }),
    ),
  }
}
