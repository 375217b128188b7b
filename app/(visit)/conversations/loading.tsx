import { useTranslations } from 'next-intl'
import { ConversationsHeader } from '@/components/conversations/conversations-header'
import { LoadingRows } from '@/components/thread/loading'

export default function ConversationsLoading() {
  const t = useTranslations('conversations')
  return (
    <div data-surface="web" className="min-h-dvh">
      <ConversationsHeader />
      <main className="mx-auto w-full max-w-[860px] px-5 pt-8 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{t('title')}</h1>
        <LoadingRows label={t('loading')} rows={6} className="mt-8" />
      </main>
    </div>
  )
}
