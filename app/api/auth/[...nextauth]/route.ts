import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { readBody, sizes } from '@/lib/http/body'
import { problemResponse } from '@/lib/http/problem'
import { requestFacts } from '@/lib/http/request-facts'
import { authOptions } from '@/lib/people/page-sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth reads bodies without a bound, so it is handed one that has been counted. */
async function handler(incoming: NextRequest, context: Context): Promise<Response> {
  const request = requestFacts(incoming)
  try {
    const body = incoming.method === 'POST' ? await readBody(incoming, sizes.other) : undefined
    const bounded = body ? new NextRequest(incoming, { body }) : incoming
    return await NextAuth(bounded, context, authOptions(request.address, request.secure))
  } catch (error) {
    return problemResponse(error, request)
  }
}

export { handler as GET, handler as POST }
