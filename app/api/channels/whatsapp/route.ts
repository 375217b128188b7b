import { z } from 'zod'
import { whatsappVerification } from '@/lib/chat/channels/whatsapp-schema'
import { receiveWhatsapp, verifyWhatsapp } from '@/lib/chat/channels/whatsapp-webhook'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'

export const GET = route(
  { auth: 'public', cookies: 'ignored', query: whatsappVerification },
  async ({ query }) => new Response(verifyWhatsapp(query), { headers: { 'content-type': 'text/plain' } }),
)

export const POST = route(
  {
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
