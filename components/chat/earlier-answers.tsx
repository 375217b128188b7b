'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { LoadingRows } from '@/components/thread/loading'
import { Dialog } from '@/components/ui/dialog'
import { RelativeTime } from '@/components/ui/relative-time'
import { versionsQuery } from '@/lib/chat/client'
import type { MessageView } from '@/lib/chat/schema'

type Props = { message: MessageView; open: boolean; onOpenChange: (open: boolean) => void }

/** What an answer said before it was made anew, the latest first. */
export function EarlierAnswers({ message, open, onOpenChange }: Props) {
  const t = useTranslations('chat.actions')
  const locale = useLocale()
  const { data, isPending } = useQuery({ ...versionsQuery(message.id, message.version), enabled: open })
  return (
    <Dialog size="web" open={open} onOpenChange={onOpenChange} title={t('earlierTitle')} closeLabel={t('close')}>
      {data ? (
        <ol className="flex flex-col">
          {data.items.toReversed().map(({ version, content, replacedAt }) => (
            <li key={version} className="border-line py-3 not-first:border-t">
              <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{content}</p>
              <RelativeTime at={replacedAt} now={Date.now()} locale={locale} className="text-[13px] text-ink-3" />
            </li>
          ))}
        </ol>
      ) : isPending ? (
        <LoadingRows label={t('earlierTitle')} rows={2} />
      ) : (
        <p role="alert">{t('earlierFailed')}</p>
      )}
    </Dialog>
  )
}
