import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { type Dye, dyeClass } from '@/components/thread/dye'
import { Logo } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { HeroThread } from './hero-thread'

type Stop = {
  who: 'visitors' | 'students' | 'instructors' | 'operators' | 'programs'
  dye: Dye
  ways: ('kiosk' | 'chat' | 'journal' | 'sessions' | 'pipeline' | 'review' | 'docs')[]
}

const stops: Stop[] = [
  { who: 'visitors', dye: 'kiosk', ways: ['kiosk', 'chat', 'journal'] },
  { who: 'students', dye: 'web', ways: [] },
  { who: 'instructors', dye: 'thread', ways: ['sessions'] },
  { who: 'operators', dye: 'system', ways: ['pipeline', 'review'] },
  { who: 'programs', dye: 'extension', ways: ['docs'] },
]

/** What this is and for whom, on one screen. */
export function Landing() {
  const t = useTranslations('landing')
  const page = useTranslations('page')
  return (
    <div data-surface="web" className="flex min-h-dvh flex-col overflow-x-clip">
      <header className="mx-auto flex w-full max-w-[1360px] items-center px-5 py-4 sm:gap-2 sm:px-10">
        <span className="mr-auto flex text-[17px] sm:text-[20px]">
          <Logo />
        </span>
        <ThemeToggle size="web" labels={{ dark: page('theme.dark'), light: page('theme.light') }} />
        <LocaleMenu size="web" label={page('language')} />
        <Button asChild size="web" className="max-sm:ml-1 max-sm:px-3">
          <Link href="/signin">{t('signIn')}</Link>
        </Button>
      </header>
      <main className="mx-auto flex w-full max-w-[1360px] flex-1 flex-col px-5 sm:px-10">
        <section className="grid flex-1 items-center gap-x-10 lg:content-center lg:items-end lg:grid-cols-[minmax(0,1fr)_minmax(0,1.02fr)]">
          <HeroThread className="max-lg:max-w-[560px] lg:order-last" />
          <div className="relative pt-6 pb-8 lg:pt-2 lg:pb-[104px]">
            <h1 className="font-bold text-[clamp(44px,6.2vw,92px)]/[.98] tracking-[-.04em]">
              <span className="block">{t('title.one')}</span>
              <span className="block">{t('title.two')}</span>
            </h1>
            <p className="mt-6 max-w-[520px] text-[17px]/[1.5] text-ink-2">{t('lead')}</p>
            <div className="mt-7 flex flex-wrap gap-3">
              <Button asChild size="web" variant="primary">
                <Link href="/kiosk">{t('kiosk')}</Link>
              </Button>
              <Button asChild size="web">
                <Link href="/chat">{t('chat')}</Link>
              </Button>
            </div>
          </div>
        </section>
        <section aria-labelledby="for-whom" className="pt-4 pb-10">
          <h2 id="for-whom" className="sr-only">
            {t('forWhom')}
          </h2>
          <ul className="relative grid gap-x-8 lg:grid-cols-5">
            {stops.map(({ who, dye, ways }, index) => (
              <li key={who} className={cx('relative pb-6 pl-9 lg:pt-10 lg:pl-0', dyeClass(dye))}>
                <span
                  aria-hidden="true"
                  className={cx(
                    'absolute bg-dye max-lg:top-3 max-lg:bottom-[-12px] max-lg:left-[9.5px] max-lg:w-[3px] lg:top-[9.5px] lg:right-[-32px] lg:h-[3px]',
                    index === 0 ? 'lg:left-[-50vw]' : 'lg:left-0',
                    index === stops.length - 1 && 'max-lg:hidden lg:hidden',
                  )}
                />
                <span
                  aria-hidden="true"
                  className="absolute top-0.5 left-0.5 size-[18px] rounded-full border-[3px] border-dye ground-paper lg:top-[2px]"
                />
                <h3 className="font-bold text-[17px] tracking-[-.015em]">{t(`${who}.who`)}</h3>
                <p className="mt-1 text-[14px]/[1.5] text-ink-2">{t(`${who}.what`)}</p>
                {ways.length > 0 ? (
                  <p className="flex flex-wrap gap-x-4">
                    {ways.map((way) => (
                      <Link
                        key={way}
                        href={`/${way}`}
                        className="inline-flex min-h-11 items-center font-semibold text-[14px] text-thread underline decoration-thread-line underline-offset-4 hover:decoration-thread"
                      >
                        {t(`ways.${way}`)}
                      </Link>
                    ))}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer className="mx-auto w-full max-w-[1360px] px-5 pb-6 sm:px-10">
        <Link
          href="/privacy"
          className="inline-flex min-h-11 items-center text-[14px] text-ink-2 underline decoration-line-2 underline-offset-4 hover:text-ink"
        >
          {t('kept')}
        </Link>
      </footer>
    </div>
  )
}
