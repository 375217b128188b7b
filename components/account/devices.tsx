'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StatePanel } from '@/components/thread/state-panel'
import { VisitorErrorPanel } from '@/components/thread/visitor-error-panel'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { useNow } from '@/components/ui/use-now'
import { ApiError } from '@/lib/http/fetch'
import { devicesQuery } from '@/lib/people/client'
import type { DeviceView } from '@/lib/people/schema'
import { DeviceRow } from './device-row'
import { useDeviceName } from './use-device-name'
import { useSignOut } from './use-sign-out'

const shownAtFirst = 8

type Asked = DeviceView | 'others' | null

/** Everywhere somebody is signed in, with this browser on top. */
export function Devices({ initial, start }: { initial: DeviceView[]; start: number }) {
  const t = useTranslations('account.devices')
  const { data, error, refetch } = useQuery({ ...devicesQuery(), initialData: initial, refetchInterval: 30_000 })
  const now = useNow(start, 10_000)
  const [all, setAll] = useState(false)
  const [asked, setAsked] = useState<Asked>(null)
  const { signOut, busy } = useSignOut()
  // What this browser holds open goes with its sign-in.
  const devices = data.filter(({ current, kind }) => !(current && kind === 'session'))
  const others = devices.filter(({ current }) => !current)
  const shown = all ? devices : devices.slice(0, shownAtFirst)
  if (error) return <NotLoaded error={error} onRetry={() => refetch()} />
  return (
    <>
      <ul aria-label={t('title')}>
        {shown.map((device, index) => (
          <DeviceRow
            key={device.id}
            device={device}
            now={now}
            last={index === shown.length - 1}
            onSignOut={() => setAsked(device)}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2.5">
        {shown.length < devices.length ? (
          <Button size="web" onClick={() => setAll(true)}>
            {t('showAll', { count: devices.length })}
          </Button>
        ) : null}
        {others.length > 0 ? (
          <Button size="web" variant="danger" loading={busy} onClick={() => setAsked('others')}>
            {t('others')}
          </Button>
        ) : (
          <p className="text-[14px] text-ink-2">{t('alone')}</p>
        )}
      </div>
      <Asking asked={asked} others={others.length} onClose={() => setAsked(null)} onConfirm={signOut} />
    </>
  )
}

function NotLoaded({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('account.devices')
  const over = error instanceof ApiError && error.status === 401
  if (!over) {
    return <VisitorErrorPanel framed={false} title={t('failed')} safe={t('failedSafe')} onRetry={onRetry} />
  }
  return (
    <StatePanel
      art="ended"
      framed={false}
      title={t('over')}
      actions={
        <Button asChild size="web" variant="primary">
          <Link href="/signin?next=/account">{t('signIn')}</Link>
        </Button>
      }
    >
      {t('overSafe')}
    </StatePanel>
  )
}

type AskingProps = {
  asked: Asked
  others: number
  onClose: () => void
  onConfirm: (what: DeviceView | 'others') => void
}

function Asking({ asked, others, onClose, onConfirm }: AskingProps) {
  const t = useTranslations('account.devices')
  const nameOf = useDeviceName()
  const device = asked === 'others' ? null : asked
  const text = device?.current ? 'here' : device?.kind === 'session' ? 'session' : 'signIn'
  return (
    <AlertDialog
      size="web"
      tone="danger"
      open={asked !== null}
      onOpenChange={(open) => (open ? null : onClose())}
      title={device ? t('ask.one', { device: nameOf(device) }) : t('ask.all')}
      description={device ? t(`ask.${text}`) : t('ask.allText', { count: others })}
      confirmLabel={device ? t('signOut') : t('others')}
      cancelLabel={device ? t('ask.cancel') : t('ask.cancelAll')}
      onConfirm={() => asked && onConfirm(asked)}
    />
  )
}
