import { type ServerSentEvent, sse } from './sse'

/** A chunk of AI SDK's UI message stream, protocol v1. */
export type UiMessageChunk = { type: string; [field: string]: unknown }

/** Whether a caller asks for the answer as it grows. */
export function wantsStream({ headers }: { headers: Headers }): boolean {
  return headers.get('accept')?.includes('text/event-stream') ?? false
}

/**
 * A message as it grows, as AI SDK's `useChat` reads it: each chunk the data of an event, at the end `[DONE]`.
 * @param mayLook as for sse.
 */
export function uiMessageResponse(
  client: AbortSignal,
  produce: (signal: AbortSignal) => AsyncGenerator<UiMessageChunk[]>,
  mayLook: (ended: AbortSignal) => AbortSignal,
): Response {
  async function* events(signal: AbortSignal): AsyncGenerator<ServerSentEvent[]> {
    for await (const chunks of produce(signal)) yield chunks.map((data) => ({ data }))
    yield [{ text: '[DONE]' }]
  }
  const response = sse(client, events, mayLook)
  response.headers.set('x-vercel-ai-ui-message-stream', 'v1')
  return response
}
