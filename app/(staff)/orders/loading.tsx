import { LoadingRows } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function OrdersLoading() {
  return (
    <>
      <PageTop title="Orders" />
      <LoadingRows label="Orders are loading" rows={8} className="px-4 py-3 sm:px-6" />
    </>
  )
}
