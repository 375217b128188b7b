import { useTranslations } from 'next-intl'
import { MemoryHeader } from '@/components/memory/memory-header'
import { LoadingSpine } from '@/components/thread/loading'

export default function MemoryLoading() {
  const t = useTranslations('memory')
  return (
    <div data-surface="web" className="min-h-dvh">
      <MemoryHeader />
      <main className="mx-auto w-full max-w-[860px] px-5 pt-8 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{t('title')}</h1>
        <LoadingSpine label={t('loading')} className="mt-8" />
      </main>
    </div>
  )
}
