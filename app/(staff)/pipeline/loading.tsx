import { LoadingRows, LoadingStations } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function PipelineLoading() {
  return (
    <>
      <PageTop title="Pipeline" />
      <LoadingStations
        label="The pipeline is loading"
        className="h-[186px] flex-none overflow-hidden border-line border-b px-6 pt-8"
      />
      <LoadingRows
        label="Runs are loading"
        rows={8}
        className="ground-surface min-h-0 flex-1 overflow-hidden px-6 pt-12"
      />
    </>
  )
}
