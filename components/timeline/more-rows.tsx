import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

type Pages = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/** Above the oldest row that is there: earlier ones on their way, or how to get them. */
export function EarlierRows({ pages }: { pages: Pages }) {
  if (!pages.hasNextPage) return null
  return (
    <div className="flex items-center gap-3 px-4 py-2 text-ink-3 sm:px-6 sm:pl-[154px]">
      {pages.isFetchingNextPage ? (
        <>
          <Spinner /> Earlier events are loading
        </>
      ) : (
        <>
          {pages.isFetchNextPageError ? 'Earlier events did not load. They are safe on the server.' : null}
          <Button size="small" onClick={() => pages.fetchNextPage()}>
            Load earlier events
          </Button>
        </>
      )}
    </div>
  )
}
