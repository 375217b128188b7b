import { Loading } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'
import { Skeleton } from '@/components/ui/skeleton'

const widths = ['38%', '62%', '24%', '54%', '46%', '30%']

export default function PersonLoading() {
  return (
    <>
      <PageTop title="Person" />
      <Loading label="The person is loading" className="grid min-h-0 flex-1 content-start gap-6 px-4 py-7 sm:px-8">
        {widths.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </Loading>
    </>
  )
}
