import { ConversationsHeader } from '@/components/conversations/conversations-header'
import { strings } from '@/components/conversations/strings'
import { LoadingRows } from '@/components/thread/loading'

export default function ConversationsLoading() {
  return (
    <div data-surface="web" className="min-h-dvh">
      <ConversationsHeader />
      <main className="mx-auto w-full max-w-[860px] px-5 pt-8 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em]">{strings.title}</h1>
        <LoadingRows label={strings.loading} rows={6} className="mt-8" />
      </main>
    </div>
  )
}
