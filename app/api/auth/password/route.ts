import { route } from '@/lib/http/route'
import { changePassword } from '@/lib/people/password-change'
import { passwordChange } from '@/lib/people/schema'

export const POST = route({ auth: 'public', body: passwordChange }, async ({ actor, body, request }) => {
  await changePassword({ actor, address: request.address, ...body })
  return undefined
})
