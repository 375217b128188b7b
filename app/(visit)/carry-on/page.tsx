import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CarryOnForm } from '@/components/carry-on/carry-on-form'
import { Words } from '@/components/locale/words'
import { AppError } from '@/lib/errors'
import { pageActor } from '@/lib/http/page-actor'
import type { Actor } from '@/lib/people/actor'
import { readSession } from '@/lib/sessions/find'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('carryOn')
  return { title: t('title'), referrer: 'no-referrer' }
}

type Props = { searchParams: Promise<{ code?: string | string[] }> }

export default async function CarryOnPage({ searchParams }: Props) {
  const { code } = await searchParams
  const actor = await pageActor()
  return (
    <Words of={['carryOn']}>
      <CarryOnForm
        code={typeof code === 'string' ? code : ''}
        customerId={actor.person?.customerId ?? null}
        leaves={await holdsWords(actor)}
      />
    </Words>
  )
}

/** Whether this browser would let go of a guest's running conversation in which something was said or put into the basket. */
async function holdsWords(actor: Actor): Promise<boolean> {
  if (actor.person || !actor.device?.alive) return false
  try {
    const session = await readSession({ actor, sessionId: actor.device.sessionId })
    return session.is_active && session.data.chat_context.length + session.data.cart.length > 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'session_not_found') return false
    throw error
  }
}
