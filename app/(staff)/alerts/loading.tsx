import { LoadingRows } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function AlertsLoading() {
  return (
    <>
      <PageTop title="Alerts" />
      <LoadingRows label="Alerts are loading" rows={6} className="px-4 py-3 sm:px-6" />
    </>
  )
}
