import type { Metadata } from 'next'
import { KiosksPage } from '@/components/kiosks/kiosks-page'
import { RoleOnly } from '@/components/thread/role-only'
import { findCategories } from '@/lib/catalog/products'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { readKiosks } from '@/lib/sessions/kiosks/manage'

export const metadata: Metadata = { title: 'Kiosks' }

export default async function Kiosks() {
  const actor = await staffActor('/kiosks')
  if (!canAdminister(actor))
    return (
      <RoleOnly of="admins" title="Kiosks">
        Admins set up the screens.
      </RoleOnly>
    )
  const [{ items }, categories] = await Promise.all([readKiosks({ actor }), findCategories()])
  return <KiosksPage initial={items} categories={categories} now={Date.now()} />
}
