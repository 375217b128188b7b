import type { z } from 'zod'
import type { Declaration } from '@/lib/http/declaration'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** A method of a path, with what its route says of itself. */
export type Operation = { method: string; path: string; declared: Declaration }

/** One call as it may be sent, and what it is answered. Times, ids and secrets stand for those of the caller. */
export type Example = {
  summary: string
  query?: Record<string, string | number>
  body?: unknown
  answer?: unknown
}

/** By method and path, then by a name. */
export type Examples = Record<string, Record<string, Example>>

type Named<T> = Record<string, T>
type ShownExample = { summary: string; value: unknown }

export type Media = { schema: JsonSchema; examples?: Named<ShownExample> }

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required?: true
  description?: string
  schema: JsonSchema
  examples?: Named<ShownExample>
}

/** What is told of an answer. */
export type Told = { description: string; headers?: Named<unknown>; content?: Named<Media> }
export type ApiResponse = { $ref: string } | Told

export type ApiOperation = {
  operationId: string
  tags: [string]
  summary: string
  description?: string
  'x-callers': readonly string[]
  security: Named<readonly string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Named<Media> }
  responses: Named<ApiResponse>
}

/** The description of the API as OpenAPI 3.1 has it, as far as we use it. */
export type ApiDocument = {
  openapi: '3.1.1'
  info: { title: string; version: string; summary: string; description: string }
  servers: { url: string; description: string }[]
  tags: { name: string; description: string }[]
  paths: Named<Named<ApiOperation>>
  components: {
    schemas: Named<JsonSchema>
    responses: Named<Told>
    headers: Named<unknown>
    securitySchemes: Named<Named<string>>
  }
}
