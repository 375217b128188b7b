import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Actor, isStaff } from '@/lib/people/actor'
import { kioskSecret, readActor } from './credentials'

/** Who looks at the page being rendered. */
export async function pageActor(): Promise<Actor> {
  const sent = await headers()
  const request = new Request('http://page', { headers: new Headers(sent) })
  return readActor(request, sent.get('x-forwarded-proto') === 'https')
}

/** The secret by which the browser that looks is a kiosk. */
export async function pageKioskSecret(): Promise<string | null> {
  const sent = await headers()
  return kioskSecret({ headers: sent, secure: sent.get('x-forwarded-proto') === 'https' })
}

/** A member of staff, or the way to the sign-in and back. */
export async function staffActor(path: string): Promise<Actor> {
  const actor = await pageActor()
  if (!isStaff(actor)) redirect(`/signin?next=${encodeURIComponent(path)}`)
  return actor
}

/** The nonce that inline scripts of this page must bear. */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
