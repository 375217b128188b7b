import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '@/components/account/account-page'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'
import { listDevices } from '@/lib/people/devices'
import { readPerson } from '@/lib/people/read-person'

export const metadata: Metadata = { title: 'Your account' }

export default async function Account() {
  const actor = await pageActor()
  if (!actor.person) redirect('/signin?next=/account')
  const [person, devices] = await Promise.all([readPerson({ actor, id: 'me' }), listDevices({ actor })])
  return <AccountPage person={person} devices={devices} staff={isStaff(actor)} now={Date.now()} />
}
