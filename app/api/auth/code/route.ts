import { sendPhoneCode } from '@/lib/chat/channels/send-phone-code'
import { route } from '@/lib/http/route'
import { codeRequest } from '@/lib/people/schema'

export const POST = route(
  { auth: 'public', cookies: 'ignored', body: codeRequest, status: 202 },
  async ({ body, request }) => {
    await sendPhoneCode({ ...body, address: request.address })
    return undefined
  },
)
