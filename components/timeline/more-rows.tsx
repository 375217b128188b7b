import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { Fetching } from './use-row-window'

const words = {
  older: { coming: 'Earlier events are loading', failed: 'Earlier events did not load.' },
  newer: { coming: 'Later events are loading', failed: 'Later events did not load.' },
}

/** At an end of what is there: more on its way, or how to get it. */
export function MoreRows({ way, more, fetching }: { way: 'older' | 'newer'; more: boolean; fetching: Fetching }) {
  if (!more) return null
  const mine = fetching?.way === way ? fetching : null
  return (
    <div className="flex min-h-[33px] items-center gap-3 px-4 py-2 text-ink-3 sm:px-6 sm:pl-[154px]">
      {mine?.failed ? (
        <>
          {words[way].failed} They are safe on the server.
          <Button size="small" onClick={mine.again}>
            Try again
          </Button>
        </>
      ) : (
        <>
          <Spinner /> {words[way].coming}
        </>
      )}
    </div>
  )
}
