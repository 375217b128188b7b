import { MessagesSquare, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'

const chat = { to: 'chat', icon: MessagesSquare } as const
const account = { to: 'account', icon: UserRound } as const

/** The way home and to the chat, and to the account of whoever has one. */
export function MemoryHeader({ guest = false }: { guest?: boolean }) {
  const t = useTranslations('memory')
  return (
    <VisitorTop>
      {(guest ? [chat] : [chat, account]).map(({ to, icon: Icon }) => (
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
