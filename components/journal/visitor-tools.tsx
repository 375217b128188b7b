import { UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { Button } from '@/components/ui/button'
import { ThemeToggle } from '@/components/ui/theme-toggle'

/** Theme, language and account, as on every visitor's page. */
export function VisitorTools() {
  const t = useTranslations('journal')
  const page = useTranslations('page')
  return (
    <>
      <ThemeToggle size="web" labels={{ dark: page('theme.dark'), light: page('theme.light') }} />
      <LocaleMenu size="web" label={page('language')} />
      <Button asChild square size="web" variant="quiet">
        <Link href="/account" aria-label={t('account')}>
          <UserRound aria-hidden="true" />
        </Link>
      </Button>
    </>
  )
}
