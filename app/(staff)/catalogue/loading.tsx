import { LoadingRows } from '@/components/thread/loading'
import { PageTop } from '@/components/ui/page-top'

export default function CatalogueLoading() {
  return (
    <>
      <PageTop title="Catalogue" />
      <LoadingRows label="The catalogue is loading" rows={8} className="px-4 py-3 sm:px-6" />
    </>
  )
}
