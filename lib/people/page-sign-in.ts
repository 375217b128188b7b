import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { signInCookieName } from './page-cookie'
import { loginRequest } from './schema'
import { signIn } from './sign-in'

declare module 'next-auth' {
  interface User {
    tokenId: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    tokenId?: string
  }
}

/** A sign-in field takes any of the three names; an @ makes it an e-mail, a + and digits a phone. */
function nameToIdentity(name: string): { phone?: string; email?: string; username?: string } {
  if (/^\+[\d\s()-]{6,}$/.test(name)) return { phone: name }
  return name.includes('@') ? { email: name } : { username: name }
}

/**
 * next-auth puts an error's message into the address it answers with, so the message is a code and nothing else: `wrong_credentials`,
 * `too_many:34` with the seconds to wait, `internal`.
 */
function refuse(error: unknown): never {
  if (!(error instanceof AppError)) log.error({ err: error, code: 'internal' }, 'Request failed')
  const { code, retryAfter } = error instanceof AppError ? error : { code: 'internal', retryAfter: undefined }
  throw new Error(retryAfter === undefined ? code : `${code}:${retryAfter}`)
}

export type PageSignIn = {
  address: string
  secure: boolean
  userAgent: string | null
  /** Runs once the password has been found right, before the cookie is given. */
  onSignIn: (signIn: { personId: string; signInId: string }) => Promise<void>
}

/**
 * next-auth over our own sign-in. The cookie carries the id of the token row and nothing else; the row is looked up at each request, so that
 * signing out counts at once.
 */
export function authOptions({ address, secure, userAgent, onSignIn }: PageSignIn): AuthOptions {
  return {
    session: { strategy: 'jwt', maxAge: 30 * 86_400 },
    pages: { signIn: '/signin', error: '/signin' },
    cookies: {
      sessionToken: {
        name: signInCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
      // By itself next-auth only asks for `__Secure-` here, which a sibling host could set.
      callbackUrl: {
        name: `${secure ? '__Host-' : ''}next-auth.callback-url`,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    useSecureCookies: secure,
    providers: [
      CredentialsProvider({
        credentials: { name: { type: 'text' }, password: { type: 'password' } },
        async authorize(credentials) {
          const name = credentials?.name?.trim() ?? ''
          const request = loginRequest.safeParse({ ...nameToIdentity(name), password: credentials?.password ?? '' })
          if (!request.success) throw new Error('wrong_credentials')
          const { person, tokenId } = await signIn({ ...request.data, address, userAgent }).catch(refuse)
          await onSignIn({ personId: person.id, signInId: tokenId })
          return { id: person.id, tokenId }
        },
      }),
    ],
    callbacks: {
      // As next-auth has it, but that what is no address at all leads home too, instead of breaking.
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith('/')) return `${baseUrl}${url}`
        return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl
      },
      jwt: ({ token, user }) => (user ? { sub: user.id, tokenId: user.tokenId } : token),
    },
  }
}
