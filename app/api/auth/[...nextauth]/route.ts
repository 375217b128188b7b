import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { demandType, readBody, sizes } from '@/lib/http/body'
import { readActor, sessionCookie } from '@/lib/http/credentials'
import { problemResponse } from '@/lib/http/problem'
import { type Outgoing, outgoing, type RequestFacts, requestFacts } from '@/lib/http/request-facts'
import { withLogContext } from '@/lib/log'
import { deviceName } from '@/lib/people/device-name'
import { authOptions } from '@/lib/people/page-sign-in'
import { cookieSeconds } from '@/lib/sessions/expiry'
import { joinAtSignIn } from '@/lib/sessions/join-at-sign-in'

type SignIn = { personId: string; signInId: string }
type Context = { params: Promise<{ nextauth: string[] }> }

function handler(incoming: NextRequest, context: Context): Promise<Response> {
  const request = requestFacts(incoming)
  return withLogContext({ requestId: request.id }, async () => {
    try {
      return await answer(incoming, context, request)
    } catch (error) {
      return problemResponse(error, request)
    }
  })
}

async function answer(incoming: NextRequest, context: Context, request: RequestFacts): Promise<Response> {
  const reply = outgoing(request)
  const userAgent = request.headers.get('user-agent')
  const onSignIn = (signIn: SignIn) => takeSessionAlong(incoming, request, reply, signIn)
  // It reads bodies without a bound, so it is handed one that has been counted.
  const body = incoming.method === 'POST' ? await readBody(incoming, sizes.other) : undefined
  // It breaks at JSON that is none, and our pages post forms.
  if (body && body.byteLength > 0) demandType(incoming, 'application/x-www-form-urlencoded')
  const bounded = body ? new NextRequest(incoming, { body }) : incoming
  const { address, secure } = request
  return reply.onto(await NextAuth(bounded, context, authOptions({ address, secure, userAgent, onSignIn })))
}

async function takeSessionAlong(incoming: NextRequest, request: RequestFacts, reply: Outgoing, signIn: SignIn) {
  const actor = await readActor(incoming, request.secure)
  const joined = await joinAtSignIn({ actor, ...signIn, device: deviceName(request.headers.get('user-agent')) })
  if (joined === 'let_go') reply.clearCookie(sessionCookie)
  else if (joined) reply.setCookie(sessionCookie, joined.sessionToken, cookieSeconds)
}

export { handler as GET, handler as POST }
