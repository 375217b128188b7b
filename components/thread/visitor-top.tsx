import Link from 'next/link'
import type { ReactNode } from 'react'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { Logo } from './logo'

/** The head of a page for visitors: the way home on the left; on the right the theme, and what the page adds. */
export function VisitorTop({ children }: { children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-1 gap-y-2 px-5 pt-5 sm:px-8">
      <Link href="/" className="mr-auto w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      <ThemeToggle size="web" />
      {children}
    </header>
  )
}
