import { MessagesSquare, UserRound } from 'lucide-react'
import Link from 'next/link'
import { Logo } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { strings } from './strings'

const ways = [
  { href: '/chat', words: strings.chat, icon: MessagesSquare },
  { href: '/account', words: strings.account, icon: UserRound },
]

/** The way home, to the chat and to the account. */
export function ConversationsHeader() {
  return (
    <header className="flex flex-wrap items-center gap-x-1 gap-y-2 px-5 pt-5 sm:px-8">
      <Link href="/" className="mr-auto w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      <ThemeToggle size="web" />
      {ways.map(({ href, words, icon: Icon }) => (
        <Button key={href} asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
          <Link href={href}>
            <Icon aria-hidden="true" />
            <span className="max-sm:sr-only">{words}</span>
          </Link>
        </Button>
      ))}
    </header>
  )
}
