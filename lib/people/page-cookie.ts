import { decode } from 'next-auth/jwt'

/** The cookie in which next-auth keeps the id of the sign-in's token row. */
export const signInCookie = 'tl_signin'

export function signInCookieName(secure: boolean): string {
  return secure ? `__Host-${signInCookie}` : signInCookie
}

/** The token row that a page's cookie names, or null. Whether it still lives is for the database to say. */
export async function signInTokenId(read: (name: string) => string | null, secure: boolean): Promise<string | null> {
  const token = read(signInCookieName(secure))
  const secret = process.env.NEXTAUTH_SECRET
  if (!token || !secret) return null
  try {
    const claims = await decode({ token, secret })
    return typeof claims?.tokenId === 'string' ? claims.tokenId : null
  } catch {
    // Forged, or sealed with a secret of before: signed out.
    return null
  }
}
