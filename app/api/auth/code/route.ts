import { sendPhoneCode } from '@/lib/chat/channels/send-phone-code'
import { anyone } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { codeRequest } from '@/lib/people/schema'

export const POST = route(
  {
    summary: 'Send a one-time code to a phone number',
    about: 'Answers 202 whoever the number belongs to. A code is sent only where a messenger is configured to send it.',
    callers: anyone,
    problems: ['invalid_phone', 'too_many'],
    auth: 'public',
    cookies: 'ignored',
    body: codeRequest,
    status: 202,
  },
  async ({ body, request }) => {
    await sendPhoneCode({ ...body, address: request.address })
    return undefined
  },
)
