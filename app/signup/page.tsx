import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { afterSignIn } from '@/components/sign-in/after-sign-in'
import { SignUpForm } from '@/components/sign-in/sign-up-form'
import { pageActor } from '@/lib/http/page-actor'
import { isStaff } from '@/lib/people/actor'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage() {
  const actor = await pageActor()
  if (actor.person) redirect(afterSignIn({ next: undefined, staff: isStaff(actor) }) ?? '/')
  return <SignUpForm />
}
