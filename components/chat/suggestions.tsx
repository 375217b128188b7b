import { useTranslations } from 'next-intl'
import { QuickReplies } from '@/components/thread/quick-replies'
import { cx } from '@/components/ui/cx'
import type { Conversing } from './use-conversation'

type Props = { talk: Conversing; className?: string }

/** What could be said next: ways to begin, then what the last answer offers; nothing while one is on its way. */
export function Suggestions({ talk, className }: Props) {
  const t = useTranslations('chat')
  const starters = [t('starters.one'), t('starters.two'), t('starters.three')]
  const offered = talk.begun ? talk.replies : talk.loading ? [] : starters
  if (offered.length === 0 || talk.answering) return null
  return (
    <QuickReplies
      label={t('suggestions')}
      replies={offered}
      onReply={talk.send}
      className={cx('overflow-hidden pb-2.5 pl-4', className)}
    />
  )
}
