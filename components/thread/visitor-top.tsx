import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { Logo } from './logo'

type Props = {
  /** For a page that speaks English alone. */
  english?: boolean
  children?: ReactNode
}

/** The head of a page for visitors: the way home on the left; on the right theme and language, and what the page adds. */
export function VisitorTop({ english = false, children }: Props) {
  const t = useTranslations('page')
  return (
    <header className="flex flex-wrap items-center gap-x-1 gap-y-2 px-5 pt-5 sm:px-8">
      <Link href="/" className="mr-auto w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      {english ? (
        <ThemeToggle size="web" />
      ) : (
        <>
          <ThemeToggle size="web" labels={{ dark: t('theme.dark'), light: t('theme.light') }} />
          <LocaleMenu size="web" label={t('language')} />
        </>
      )}
      {children}
    </header>
  )
}
