import { MessagesSquare, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { VisitorTop } from '@/components/thread/visitor-top'
import { VisitorWay } from '@/components/thread/visitor-way'

/** The way home and to the chat, and to the account of whoever has one. */
export function MemoryHeader({ guest = false }: { guest?: boolean }) {
  const t = useTranslations('memory')
  return (
    <VisitorTop>
      <VisitorWay href="/chat" icon={MessagesSquare}>
        {t('chat')}
      </VisitorWay>
      {guest ? null : (
        <VisitorWay href="/account" icon={UserRound}>
          {t('account')}
        </VisitorWay>
      )}
    </VisitorTop>
  )
}
