'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Switch } from '@/components/ui/switch'
import { changeSession, sessionQuery } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'
import { BasketList } from './basket-list'
import { CarryOnElsewhere } from './carry-on-elsewhere'
import { Checkout } from './checkout'
import type { Basket } from './use-basket'

type Props = { session: SessionView; basket: Basket; titled?: boolean }

/** What hangs on the conversation: its basket, the ways to other devices, and whether it may be learned from. */
export function SidePanel({ session, basket, titled }: Props) {
  const t = useTranslations('thread.basket')
  return (
    <>
      {titled ? <h2 className="mb-2.5 font-bold text-[14px]">{t('title')}</h2> : null}
      <BasketList basket={basket} />
      <Checkout session={session} basket={basket} />
      <CarryOnElsewhere surface={session.channel} />
      <Consent session={session} />
    </>
  )
}

function Consent({ session }: { session: SessionView }) {
  const t = useTranslations('chat.consent')
  const client = useQueryClient()
  const { queryKey } = sessionQuery(session.session_id)
  const show = (given: boolean) =>
    client.setQueryData(queryKey, (before) => (before ? { ...before, training_consent: given } : before))
  const { mutate } = useMutation({
    mutationFn: (given: boolean) => changeSession(session.session_id, { trainingConsent: given }),
    onMutate: async (given) => {
      await client.cancelQueries({ queryKey })
      show(given)
    },
    onSuccess: (_, given) => toast.success(given ? t('on') : t('off')),
    onError: (_, given) => {
      show(!given)
      toast.error(t('failed'))
    },
  })
  return (
    <Switch
      size="web"
      checked={session.training_consent}
      onChange={(given) => mutate(given)}
      className="mt-auto pt-8 text-[13px] text-ink-2"
    >
      {t('label')}
    </Switch>
  )
}
