import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { afterSignIn } from '@/components/sign-in/after-sign-in'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: sent } = await searchParams
  const next = typeof sent === 'string' ? sent : undefined
  const actor = await pageActor()
  const to = actor.person ? afterSignIn({ next, staff: isStaff(actor) }) : null
  if (to) redirect(to)
  return (
    <Words of={['signIn']}>
      <SignInForm next={next} {...(actor.person ? { elsewhere: { name: actor.person.name } } : null)} />
    </Words>
  )
}
