import { LoadingRows } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function ErrorsLoading() {
  return (
    <>
      <PageTop title="Errors & alerts" />
      <LoadingRows
        label="Errors are loading"
        rows={9}
        className="ground-surface min-h-0 flex-1 overflow-hidden px-4 pt-6 sm:px-6"
      />
    </>
  )
}
