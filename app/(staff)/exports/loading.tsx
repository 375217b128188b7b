import { Loading } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'
import { Skeleton } from '@/components/ui/skeleton'

const widths = ['38%', '100%', '24%', '62%', '18%', '54%']

export default function ExportsLoading() {
  return (
    <>
      <PageTop title="Exports" />
      <Loading
        label="The examples are being counted"
        className="ground-surface grid min-h-0 flex-1 content-start gap-7 border-line px-8 py-7 drawer:w-[560px] drawer:border-r"
      >
        {widths.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </Loading>
    </>
  )
}
