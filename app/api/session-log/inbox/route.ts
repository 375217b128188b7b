import { preflight } from '@/lib/http/cors'
import { bearerTokens } from '@/lib/http/credentials'
import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { followInbox } from '@/lib/log/follow-inbox'
import { answerInbox } from '@/lib/log/inbox'
import { inboxAnswer, inboxAnswered } from '@/lib/log/inbox-schema'

const keyOf = (headers: Headers) => bearerTokens(headers)[0] ?? null

// What a key opens is asked again for each thing that is shown.
const looksOn = () => new AbortController().signal

export const GET = route(
  {
    summary: 'Follow what staff write to a workshop page',
    callers: ['inbox key'],
    headers: { 'Last-Event-ID': 'The place to go on from.' },
    answers: [{ type: 'text/event-stream', summary: 'Messages and notes as they come.' }],
    problems: ['not_signed_in', 'not_found'],
    auth: 'public',
    cookies: 'ignored',
    cors: true,
  },
  async ({ request }) => {
    const after = request.headers.get('last-event-id') || null
    return sse(request.signal, await followInbox({ key: keyOf(request.headers), after }), looksOn)
  },
)

export const POST = route(
  {
    summary: 'Answer staff from a workshop page',
    callers: ['inbox key'],
    problems: ['not_signed_in', 'not_found', 'session_ended', 'too_many'],
    auth: 'public',
    cookies: 'ignored',
    cors: true,
    body: inboxAnswer,
    response: inboxAnswered,
    status: 201,
  },
  ({ request, body }) => answerInbox({ key: keyOf(request.headers), ...body }),
)

export const OPTIONS = preflight
