'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { Logo } from '@/components/thread/logo'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

/** Before a conversation: sign in, make an account, go on as a guest or with what another device holds. */
export function ChooseWay({ onGuest, busy }: { onGuest: () => void; busy: boolean }) {
  const t = useTranslations('chat')
  return (
    <main className="flex min-h-dvh flex-col p-5" data-surface="web">
      <div className="flex items-center justify-between">
        <Link href="/" className="w-fit py-1.5 text-[18px]">
          <Logo />
        </Link>
        <LocaleMenu label={t('language')} />
      </div>
      <h1 className="sr-only">{t('choose.page')}</h1>
      <StatePanel
        art="blank"
        title={<span className="text-[26px]/[1.2] tracking-[-.02em]">{t('choose.title')}</span>}
        framed={false}
        className="w-full"
        actions={
          <div className="flex w-full flex-wrap gap-2.5">
            <Button asChild size="web" variant="primary">
              <Link href="/signin?next=/chat">{t('signIn')}</Link>
            </Button>
            <Button asChild size="web">
              <Link href="/signup">{t('signUp')}</Link>
            </Button>
            <Button size="web" loading={busy} onClick={onGuest}>
              {t('choose.guest')}
            </Button>
            <Button asChild size="web" variant="quiet">
              <Link href="/carry-on">{t('choose.code')}</Link>
            </Button>
          </div>
        }
      >
        <p className="text-[15px]">{t('choose.text')}</p>
        <p className="mt-1 mb-2 text-[14px]">{t('choose.guestNote')}</p>
      </StatePanel>
    </main>
  )
}
