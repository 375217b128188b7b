import { MessagesSquare, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'

const ways = [
  { to: 'chat', icon: MessagesSquare },
  { to: 'account', icon: UserRound },
] as const

/** The way home, to the chat and to the account. */
export function ConversationsHeader() {
  const t = useTranslations('conversations')
  return (
    <VisitorTop>
      {ways.map(({ to, icon: Icon }) => (
        <Button key={to} asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
          <Link href={`/${to}`}>
            <Icon aria-hidden="true" />
            <span className="max-sm:sr-only">{t(to)}</span>
          </Link>
        </Button>
      ))}
    </VisitorTop>
  )
}
