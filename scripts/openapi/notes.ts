import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { SchemaNotes } from '@/lib/openapi/schemas'
import { type Comment, readComments } from './comments'
import { filesBelow } from './files'

type Inner = { innerType?: z.core.$ZodType; element?: z.core.$ZodType; in?: z.core.$ZodType }

/** A schema, then what it wraps, from outside in. */
function* layers(schema: z.core.$ZodType): Generator<z.core.$ZodType> {
  for (let at: z.core.$ZodType | undefined = schema; at; ) {
    yield at
    const { innerType, element, in: first }: Inner = at._zod.def as Inner
    at = innerType ?? element ?? first
  }
}

function fieldOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  for (const layer of layers(schema)) if (layer instanceof z.ZodObject) return layer.shape[key]
  return undefined
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A field keeps its schema where a shape is picked from or extended, so that its note goes along. */
class FieldNotes {
  private readonly texts = new Map<z.core.$ZodType, Map<string, string>>()

  add(key: string, field: z.core.$ZodType, text: string) {
    const byKey = this.texts.get(field) ?? new Map<string, string>()
    this.texts.set(field, byKey.set(key, text))
  }

  of(key: string, field: z.core.$ZodType): string | undefined {
    for (const layer of layers(field)) {
      const text = this.texts.get(layer)?.get(key)
      if (text) return text
    }
    return undefined
  }
}

type Named = { domain: string; name: string; schema: z.core.$ZodType; comments: Comment[] }

async function exportedSchemas(): Promise<Named[]> {
  const all: Named[] = []
  for (const file of filesBelow('lib', /^lib\/\w+\/([\w-]+-)?schema\.ts$/)) {
    const comments = readComments(readFileSync(file, 'utf8'))
    const exported: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
    for (const [name, schema] of Object.entries(exported)) {
      if (!(schema instanceof z.ZodType)) continue
      const own = comments.filter(({ path }) => path[0] === name)
      all.push({ domain: file.split('/')[1] ?? '', name, schema, comments: own })
    }
  }
  return all
}

/**
 * What the schema files of the domains say: each schema that is exported is known by its name there (with its domain before it where two
 * are called the same), and told by the doc comments of itself and its fields.
 */
export async function readNotes(): Promise<SchemaNotes> {
  const all = await exportedSchemas()
  const names = new Map<z.core.$ZodType, string>()
  const abouts = new Map<string, string>()
  const fields = new FieldNotes()
  for (const { domain, name, schema, comments } of all) {
    const alone = all.every((other) => other.name !== name || other.schema === schema)
    const shown = (alone ? '' : capital(domain)) + capital(name)
    if (!names.has(schema)) names.set(schema, shown)
    for (const { path, text } of comments) {
      const [, ...keys] = path
      if (keys.length === 0) abouts.set(shown, text)
      const parent = keys.slice(0, -1).reduce<z.core.$ZodType | undefined>((at, key) => at && fieldOf(at, key), schema)
      const last = keys.at(-1)
      const field = parent && last ? fieldOf(parent, last) : undefined
      if (last && field) fields.add(last, field, text)
    }
  }
  return { names, noteOf: (key, field) => fields.of(key, field), about: (name) => abouts.get(name) }
}
