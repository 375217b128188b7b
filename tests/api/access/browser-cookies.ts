import { serverUrl } from '@/tests/fixtures'

const pairsOf = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** The cookie by which a page is signed in, as next-auth gives it. */
export async function signInCookie(name: string, password: string): Promise<string> {
  const csrf = await fetch(`${serverUrl()}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const response = await fetch(`${serverUrl()}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: pairsOf(csrf).join('; ') },
    body: new URLSearchParams({ csrfToken, name, password, json: 'true' }),
  })
  const cookie = pairsOf(response).find((pair) => pair.startsWith('tl_signin='))
  if (!cookie) throw new Error(`no sign-in: ${response.status} ${await response.text()}`)
  return cookie
}

/** The same where our page is in another site's frame, with the header by which it says so. */
export const inFrame = (headers: Record<string, string>) => ({
  cookie: sessionCookie(headers).replace('tl_session', 'tl_frame'),
  'x-throughline-frame': '1',
})

/** The cookie by which a browser holds the session of a token. */
export const sessionCookie = ({ authorization = '' }: Record<string, string>) =>
  `tl_session=${authorization.replace('Bearer ', '')}`
