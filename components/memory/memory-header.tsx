import { MessagesSquare, UserRound } from 'lucide-react'
import Link from 'next/link'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

const chat = { href: '/chat', words: strings.chat, icon: MessagesSquare }
const account = { href: '/account', words: strings.account, icon: UserRound }

/** The way home and to the chat, and to the account of whoever has one. */
export function MemoryHeader({ guest = false }: { guest?: boolean }) {
  return (
    <VisitorTop>
      {(guest ? [chat] : [chat, account]).map(({ href, words, icon: Icon }) => (
        <Button key={href} asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
          <Link href={href}>
            <Icon aria-hidden="true" />
            <span className="max-sm:sr-only">{words}</span>
          </Link>
        </Button>
      ))}
    </VisitorTop>
  )
}
