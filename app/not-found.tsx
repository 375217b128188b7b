import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { Logo } from '@/components/thread/logo'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

export default function NotFound() {
  const t = useTranslations('page')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col p-5">
      <div className="flex items-center justify-between">
        <Link href="/" className="w-fit py-1.5 text-[18px]">
          <Logo />
        </Link>
        <LocaleMenu size="web" label={t('language')} />
      </div>
      <h1 className="sr-only">{t('notFound.heading')}</h1>
      <StatePanel
        art="loose"
        framed={false}
        className="w-full"
        title={t('notFound.title')}
        actions={
          <Button asChild size="web" variant="primary">
            <Link href="/">{t('notFound.home')}</Link>
          </Button>
        }
      >
        {t('notFound.text')}
      </StatePanel>
    </main>
  )
}
