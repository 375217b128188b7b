import type { z } from 'zod'
import { cleanJson, TooDeep } from '@/lib/clean'
import { AppError } from '@/lib/errors'
import { withLogContext } from '@/lib/log'
import { type Actor, isNobody } from '@/lib/people/actor'
import { demandJson, demandType, parseJson, readBody, sizes } from './body'
import { corsHeaders } from './cors'
import { bearerTokens, isChange, readActor, readProgram } from './credentials'
import type { Declaration, Shape } from './declaration'
import { problemResponse } from './problem'
import { type Outgoing, outgoing, type RequestFacts, requestFacts } from './request-facts'

type Output<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined

type Call<P extends Shape, Q extends Shape, B extends Shape> = {
  actor: Actor
  params: Output<P>
  query: Output<Q>
  body: B extends z.ZodType ? z.output<B> : undefined
  request: RequestFacts
  reply: Outgoing
}

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * A route handler as a sentence: what it takes, what it does, what it answers. Parses what comes in and what goes out, so that nothing
 * undeclared passes either way; turns every error into problem+json. Bears its declaration, of which the API's description is made.
 */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  R extends Shape = undefined,
>(
  declared: Declaration<P, Q, B, R>,
  handle: (call: Call<P, Q, B>) => Promise<Response | (R extends z.ZodType ? z.input<R> : undefined)>,
) {
  const handler = async (incoming: Request, context: NextContext): Promise<Response> => {
    const request = requestFacts(incoming)
    const reply = outgoing(request)
    if (declared.cors) corsHeaders(request, reply)
    return withLogContext({ requestId: request.id }, async () => {
      try {
        const actor = declared.cookies ? await readProgram(incoming.headers) : await readActor(incoming, request.secure)
        if (declared.auth !== 'public' && isNobody(actor)) throw new AppError('not_signed_in')
        if (!declared.body) demandBrowserJson(incoming)
        const params = await parseParams(declared.params, context)
        const query = declared.query?.parse(queryObject(request.url))
        const body = declared.body ? declared.body.parse(await readJson(incoming, declared, declared.body)) : undefined
        const result = await handle({ actor, params, query, body, request, reply } as Call<P, Q, B>)
        if (result instanceof Response) return reply.onto(result)
        if (!declared.response) return reply.onto(new Response(null, { status: declared.status ?? 204 }))
        return reply.onto(Response.json(declared.response.parse(result), { status: declared.status ?? 200 }))
      } catch (error) {
        return reply.onto(problemResponse(error, request))
      }
    })
  }
  return Object.assign(handler, { declared: declared as Declaration })
}

/** A form of a page's own can post without a body that we would read: a browser's change comes as JSON or without any body. */
function demandBrowserJson(incoming: Request) {
  const byBrowser = bearerTokens(incoming.headers).length === 0
  if (byBrowser && isChange(incoming.method) && incoming.headers.has('content-type')) demandJson(incoming)
}

async function parseParams(shape: Shape, context: NextContext) {
  if (!shape) return undefined
  const result = shape.safeParse(await context.params)
  // A malformed id names nothing.
  if (!result.success) throw new AppError('not_found')
  return result.data
}

type Reading = { limit?: number; free?: true; types?: string[]; raw?: string }

async function readJson(incoming: Request, declared: Reading, shape: z.ZodType): Promise<unknown> {
  const bytes = await readBody(incoming, declared.limit ?? sizes.other)
  // No body at all is fine where nothing in it is needed.
  if (bytes.byteLength === 0 && shape.safeParse(undefined).success) return undefined
  if (declared.raw) {
    demandType(incoming, declared.raw)
    return bytes
  }
  demandJson(incoming, declared.types)
  const value = parseJson(bytes)
  if (declared.free) return value
  try {
    return cleanJson(value)
  } catch (error) {
    if (error instanceof TooDeep) throw new AppError('invalid', 'The body is nested too deeply.', { cause: error })
    throw error
  }
}

/** An empty parameter is an absent one; NUL never reaches the database. */
function queryObject(url: URL): Record<string, string> {
  const pairs = [...url.searchParams].map(([key, value]) => [key, value.replaceAll('\0', '')] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
