import { LoadingSpine } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function TimelineLoading() {
  return (
    <>
      <PageTop title="Session" />
      <LoadingSpine label="The timeline is loading" className="px-4 py-3 sm:px-6" />
    </>
  )
}
