import { LoadingRows, LoadingSpine } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function ReviewLoading() {
  return (
    <>
      <PageTop title="Training review" />
      <div className="flex min-h-0 flex-1">
        <LoadingRows
          label="Examples are loading"
          rows={10}
          className="ground-surface w-[288px] flex-none overflow-hidden border-line border-r px-4 py-3 max-drawer:hidden"
        />
        <LoadingSpine label="The example is loading" className="min-w-0 flex-1 px-8 py-5" />
      </div>
    </>
  )
}
