import { LoadingRows } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function OperationsLoading() {
  return (
    <>
      <PageTop title="Operations" />
      <LoadingRows label="The figures are loading" rows={8} className="px-4 py-3 sm:px-6" />
    </>
  )
}
