import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { afterSignIn } from '@/components/sign-in/after-sign-in'
import { SignUpForm } from '@/components/sign-in/sign-up-form'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signUp')
  return { title: t('title') }
}

export default async function SignUpPage() {
  const actor = await pageActor()
  if (actor.person) redirect(afterSignIn({ next: undefined, staff: isStaff(actor) }) ?? '/')
  return (
    <Words of={['signUp']}>
      <SignUpForm />
    </Words>
  )
}
