import type { z } from 'zod'
import type { ProblemCode } from '@/lib/errors'
import type { Caller } from './callers'

export type Shape = z.ZodType | undefined

/** An answer besides the JSON of `response`: a stream, a file, or nothing; `of` where it is JSON after all. */
export type Answer = { status?: number; type?: string; summary: string; of?: z.ZodType }

/** What a route says of itself: `route()` works by it, and the description of the API is made of it. */
export type Declaration<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> = {
  /** What it does, in one plain line. */
  summary: string
  /** What the schemas cannot say. */
  about?: string
  callers: readonly Caller[]
  /** Who may call without being known is written out; everything else answers 401 to nobody. */
  auth?: 'public'
  /** Cookies are not looked at: for calls that bring their own proof or need none. */
  cookies?: 'ignored'
  /** Pages of ALLOWED_ORIGINS may call it and read the answer. */
  cors?: true
  /** Headers it reads, and what each says. */
  headers?: Record<string, string>
  params?: P
  query?: Q
  body?: B
  /** What is to be sent, where the schema of the body reads too much to say it. */
  sends?: z.ZodType
  /** Free data is cleaned item by item by its own schema, so that one bad item does not sink its batch. */
  free?: true
  /** Content types that carry JSON besides application/json. */
  types?: string[]
  /** The content type of a body that is no JSON: it is handed on as bytes. */
  raw?: string
  /** Bytes of body, 1 MB unless told. */
  limit?: number
  response?: R
  status?: number
  answers?: readonly Answer[]
  /** How it can fail beyond what every such route can. */
  problems?: readonly ProblemCode[]
}

/** A file of rows for a spreadsheet. */
export const csv: Answer = { type: 'text/csv', summary: 'A file with a line of heads.' }
/** What `uiMessageResponse` sends. */
export const uiStream: Answer = {
  type: 'text/event-stream',
  summary: 'The reply as it grows: the AI SDK UI message stream, version 1, which ends with `data: [DONE]`.',
}
