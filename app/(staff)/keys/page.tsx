import type { Metadata } from 'next'
import { KeysPage } from '@/components/people/keys-page'
import { RoleOnly } from '@/components/thread/role-only'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { readKeys } from '@/lib/people/manage-keys'

export const metadata: Metadata = { title: 'Keys' }

export default async function Keys() {
  const actor = await staffActor('/keys')
  if (!canAdminister(actor))
    return (
      <RoleOnly of="admins" title="Keys">
        Admins let programs in.
      </RoleOnly>
    )
  const { items } = await readKeys({ actor })
  return <KeysPage initial={items} now={Date.now()} />
}
