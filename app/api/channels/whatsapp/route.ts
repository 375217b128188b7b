import { z } from 'zod'
import { whatsappVerification } from '@/lib/chat/channels/whatsapp-schema'
import { receiveWhatsapp, verifyWhatsapp } from '@/lib/chat/channels/whatsapp-webhook'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Confirm the webhook to WhatsApp',
    callers: ['messenger'],
    answers: [{ type: 'text/plain', summary: 'The challenge, as it was sent.' }],
    problems: ['forbidden', 'not_found'],
    auth: 'public',
    cookies: 'ignored',
    query: whatsappVerification,
  },
  async ({ query }) => new Response(verifyWhatsapp(query), { headers: { 'content-type': 'text/plain' } }),
)

export const POST = route(
  {
    summary: 'Receive a delivery from WhatsApp',
    about:
      'The same delivery any number of times is one message and one reply. Absent (404) unless WhatsApp is configured.',
    callers: ['messenger'],
    headers: { 'X-Hub-Signature-256': 'HMAC-SHA-256 of the body by the secret of the app, as `sha256=…`.' },
    sends: z.looseObject({}),
    problems: ['not_found', 'wrong_signature'],
    auth: 'public',
    cookies: 'ignored',
    raw: 'application/json',
    body: z.instanceof(Uint8Array),
    limit: sizes.webhook,
    status: 200,
  },
  async ({ body, request }) => {
    await receiveWhatsapp({ signature: request.headers.get('x-hub-signature-256'), body })
    return undefined
  },
)
