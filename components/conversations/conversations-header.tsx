import { MessagesSquare, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { VisitorTop } from '@/components/thread/visitor-top'
import { VisitorWay } from '@/components/thread/visitor-way'

/** The way home, to the chat and to the account. */
export function ConversationsHeader() {
  const t = useTranslations('conversations')
  return (
    <VisitorTop>
      <VisitorWay href="/chat" icon={MessagesSquare}>
        {t('chat')}
      </VisitorWay>
      <VisitorWay href="/account" icon={UserRound}>
        {t('account')}
      </VisitorWay>
    </VisitorTop>
  )
}
