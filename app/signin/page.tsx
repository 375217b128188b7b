import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { afterSignIn } from '@/components/sign-in/after-sign-in'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: sent } = await searchParams
  const next = typeof sent === 'string' ? sent : undefined
  const actor = await pageActor()
  if (!actor.person) return <SignInForm next={next} />
  const to = afterSignIn({ next, staff: isStaff(actor) })
  if (to) redirect(to)
  return <SignInForm next={next} elsewhere={{ name: actor.person.name }} />
}
