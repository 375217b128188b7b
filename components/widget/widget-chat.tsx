'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { OpeningState } from '@/components/chat/opening-state'
import type { Opened } from '@/components/chat/use-conversation'
import { useVisit } from '@/components/chat/use-visit'
import { useLive } from '@/components/live/use-live'
import { StatePanel } from '@/components/thread/state-panel'
import { Button, IconButton } from '@/components/ui/button'
import { useHost } from './use-host'
import { WidgetConversation } from './widget-conversation'

type Props = {
  /** The origin of the page around this one, when it may frame us. */
  hostOrigin: string | null
  /** The visit that this frame holds. */
  opened?: Opened | undefined
  retentionDays: number
}

/** The chat for guests that other sites show in a frame. */
export function WidgetChat({ hostOrigin, opened, retentionDays }: Props) {
  const host = useHost(hostOrigin)
  const { visit, start, end, over, recover } = useVisit({
    beginning: opened ? { how: 'restore', sessionId: opened.session.session_id } : { how: 'start' },
    guest: true,
  })
  useLive('sessionId' in visit ? visit.sessionId : null)
  if (visit.at === 'talking') {
    const { sessionId } = visit
    return (
      <div data-surface="web">
        <WidgetConversation
          key={sessionId}
          sessionId={sessionId}
          opened={opened?.session.session_id === sessionId ? opened : undefined}
          host={host}
          retentionDays={retentionDays}
          onOver={over}
          recover={recover}
          onFinish={end}
        />
      </div>
    )
  }
  return (
    <>
      {host.close ? <Close onClose={host.close} /> : null}
      {visit.at === 'ended' || visit.at === 'gone' ? (
        <Over onStart={start} />
      ) : (
        <OpeningState error={visit.at === 'failed' ? visit.error : null} onRetry={start} />
      )}
    </>
  )
}

/** The way out where there is no header. */
function Close({ onClose }: { onClose: () => void }) {
  const t = useTranslations('chat')
  return (
    <IconButton size="web" label={t('close')} onClick={onClose} className="absolute top-1 right-1.5">
      <X />
    </IconButton>
  )
}

function Over({ onStart }: { onStart: () => void }) {
  const t = useTranslations('chat.ended')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col justify-center p-5">
      <h1 className="sr-only">{t('title')}</h1>
      <StatePanel
        art="ended"
        framed={false}
        urgent
        title={t('title')}
        actions={
          <Button size="web" variant="primary" onClick={onStart}>
            {t('start')}
          </Button>
        }
      >
        {t('guestText')}
      </StatePanel>
    </main>
  )
}
