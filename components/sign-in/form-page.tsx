import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { Logo } from '@/components/thread/logo'
import { cx } from '@/components/ui/cx'

type Props = {
  title: string
  lead: string
  /** Where the thread meets the first field: classes for its distance from the top of the form. */
  threadAt: string
  children: ReactNode
  foot: ReactNode
}

/** The page around a form of a few fields: the thread runs in from the edge and goes on through the form. */
export function FormPage({ title, lead, threadAt, children, foot }: Props) {
  const t = useTranslations('page')
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col overflow-x-clip px-5 pt-5 pb-10">
      <header className="flex items-center justify-between">
        <Link href="/" className="w-fit py-1.5 text-[18px]">
          <Logo />
        </Link>
        <LocaleMenu size="web" label={t('language')} />
      </header>
      <div className="m-auto w-full max-w-[440px] py-8">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{title}</h1>
        <p className="mt-2 mb-7 text-[16px] text-ink-2">{lead}</p>
        <div className="relative rounded-panel border border-line p-5 ground-surface sm:p-7">
          <span aria-hidden="true" className={cx('absolute right-full h-[3px] w-screen bg-thread', threadAt)} />
          {children}
        </div>
        <div className="mt-6 text-[15px] text-ink-2">{foot}</div>
      </div>
    </main>
  )
}
