import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Actor, isStaff } from '@/lib/people/actor'
import { kioskSecret, readActor } from './credentials'
import { frameHeader } from './frame-header'
import { publicOrigin } from './origin'

/** Who looks at the page being rendered; at one in another site's frame, whoever the frame's own cookie stands for. */
export async function pageActor({ framed = false } = {}): Promise<Actor> {
  const sent = new Headers(await headers())
  if (framed) sent.set(frameHeader, '1')
  else sent.delete(frameHeader)
  return readActor(new Request('http://page', { headers: sent }), sent.get('x-forwarded-proto') === 'https')
}

/** The secret by which the browser that looks is a kiosk. */
export async function pageKioskSecret(): Promise<string | null> {
  const sent = await headers()
  return kioskSecret({ headers: sent, secure: sent.get('x-forwarded-proto') === 'https' })
}

/** The address this page was asked for at, or the public one. */
export async function pageOrigin(): Promise<string> {
  const sent = await headers()
  return publicOrigin({ headers: sent, secure: sent.get('x-forwarded-proto') === 'https', url: new URL('http://page') })
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
