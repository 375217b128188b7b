import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '@/components/account/account-page'
import { Words } from '@/components/locale/words'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'
import { listDevices } from '@/lib/people/devices'
import { readPerson } from '@/lib/people/read-person'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

export default async function Account() {
  const actor = await pageActor()
  if (!actor.person) redirect('/signin?next=/account')
  const [person, devices] = await Promise.all([readPerson({ actor, id: 'me' }), listDevices({ actor })])
  return (
    <Words of={['account']}>
      <AccountPage person={person} devices={devices} staff={isStaff(actor)} now={Date.now()} />
    </Words>
  )
}
