'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { FormPage } from '@/components/sign-in/form-page'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { claimHandover } from '@/lib/sessions/client'
import { handoverLength } from '@/lib/sessions/schema'
import { groupedCode, typedCode } from './code-text'

type Refusal = { why: 'short' | 'wrong' | 'away' | 'foreign'; retryAfter: number | undefined }

type Props = {
  /** As the link brought it. */
  code: string
  /** Who is signed in in this browser; null for nobody. */
  customerId: string | null
  /** A guest's conversation is open in this browser, with something in it. */
  leaves: boolean
}

/** Takes a conversation up here by its code, once somebody presses the button: whatever only opens the link uses nothing up. */
export function CarryOnForm({ code: brought, customerId, leaves }: Props) {
  const t = useTranslations('carryOn')
  const [code, setCode] = useState(() => typedCode(brought))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const left = useCountdown(refusal?.retryAfter, () => setRefusal(null), refusal)
  const waiting = left !== undefined && left > 0

  const change = (text: string) => {
    setCode(typedCode(text))
    if (!waiting) setRefusal(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || waiting) return
    if (code.length < handoverLength) return setRefusal({ why: 'short', retryAfter: undefined })
    setBusy(true)
    try {
      const session = await claimHandover({ code, channel: 'website' })
      // The code stands in this page's address and is used up: the way back does not lead here.
      if (customerId === null || session.customer_id === customerId) return window.location.replace('/chat')
      setRefusal({ why: 'foreign', retryAfter: undefined })
    } catch (error) {
      setRefusal(refusalOf(error))
    }
    setBusy(false)
  }
  const note = customerId ? t('held.own') : leaves ? t('held.guest') : null
  return (
    <FormPage
      title={t('title')}
      lead={t('lead')}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <Link href="/chat" className="inline-flex min-h-11 items-center font-semibold text-thread">
          {customerId || leaves ? t('back') : t('begin')}
        </Link>
      }
    >
      <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Field
          size="web"
          name="code"
          label={t('code')}
          hint={t('hint')}
          value={groupedCode(code)}
          onChange={(event) => change(event.target.value)}
          error={refusal && (waiting ? t('tooMany', { seconds: left }) : t(refusal.why))}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          autoFocus={code === ''}
          inputClassName="font-mono font-semibold text-[24px] tracking-[.06em]"
        />
        {note ? <p className="text-[14px] text-ink-2">{note}</p> : null}
        <Button type="submit" size="web" variant="primary" loading={busy} disabled={waiting}>
          {t('submit')}
        </Button>
      </form>
    </FormPage>
  )
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { why: 'away', retryAfter: undefined }
  if (error.code === 'too_many') return { why: 'wrong', retryAfter: error.retryAfter ?? 60 }
  return { why: error.status < 500 ? 'wrong' : 'away', retryAfter: error.retryAfter }
}
