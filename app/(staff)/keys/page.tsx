import type { Metadata } from 'next'
import { AdminsOnly } from '@/components/people/admins-only'
import { KeysPage } from '@/components/people/keys-page'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { readKeys } from '@/lib/people/manage-keys'

export const metadata: Metadata = { title: 'Keys' }

export default async function Keys() {
  const actor = await staffActor('/keys')
  if (!canAdminister(actor)) return <AdminsOnly title="Keys">Admins let programs in.</AdminsOnly>
  const { items } = await readKeys({ actor })
  return <KeysPage initial={items} now={Date.now()} />
}
