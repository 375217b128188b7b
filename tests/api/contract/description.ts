import { z } from 'zod'
import { shownCalls } from '@/components/docs/shown-calls'
import type { ApiDocument, ApiOperation, ApiResponse, JsonSchema } from '@/lib/openapi/document-schema'
import { serverUrl } from '@/tests/fixtures'

export type Described = { route: string; method: string; path: string; operation: ApiOperation }

/** The description as the server serves it: nothing here knows the schemas of the source. */
export class Description {
  private readonly validators = new Map<string, z.ZodType>()
  private readonly defs: Record<string, JsonSchema>

  private constructor(private readonly document: ApiDocument) {
    this.defs = local(document.components.schemas)
  }

  static async read(): Promise<Description> {
    const response = await fetch(`${serverUrl()}/api/openapi.json`)
    return new Description((await response.json()) as ApiDocument)
  }

  /** @throws for a route that is not described. */
  of(route: string): Described {
    const [method = '', path = ''] = route.split(' ')
    const operation = this.document.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`${route} is not described`)
    return { route, method, path, operation }
  }

  answer({ operation }: Described, status: number) {
    const told: ApiResponse | undefined = operation.responses[status]
    if (!told || !('$ref' in told)) return told
    return this.document.components.responses[told.$ref.split('/').at(-1) ?? '']
  }

  /** What a schema of the description finds wrong with a value; null when nothing. */
  faults(schema: JsonSchema, value: unknown): string | null {
    const key = JSON.stringify(schema)
    const validator = this.validators.get(key) ?? z.fromJSONSchema({ ...local(schema), $defs: this.defs })
    this.validators.set(key, validator)
    const { success, error } = validator.safeParse(value)
    return success ? null : z.prettifyError(error)
  }

  /** A schema in which a reference has been followed. */
  resolve(schema: JsonSchema): JsonSchema {
    const name = schema.$ref?.split('/').at(-1)
    return name ? this.resolve(this.document.components.schemas[name] ?? {}) : schema
  }
}

/** References as a JSON Schema of its own has them; patterns by `\p{…}` need a flag that they cannot carry. */
function local<T>(schema: T): T {
  const text = JSON.stringify(schema, (key, value) =>
    key === 'pattern' && typeof value === 'string' && value.includes('\\p{') ? undefined : value,
  )
  return JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'))
}

export type Sent = { name: string; query: Record<string, string>; body?: unknown; type?: string }

/** Every call that an operation shows; where none is needed, the call as it is. */
export function sentCalls({ operation }: Described): Sent[] {
  const [type] = Object.keys(operation.requestBody?.content ?? {})
  const shown = shownCalls(operation).filter(({ query, body }) => body !== undefined || Object.keys(query).length > 0)
  if (shown.length === 0) return [{ name: 'as it is', query: {} }]
  return shown.map(({ name, query, body }) => ({ name, query, body, type }))
}
