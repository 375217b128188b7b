'use client'

import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { LoadingRows } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import { Drawer } from '@/components/ui/drawer'
import { useMedia } from '@/components/ui/use-media'
import type { ReviewCounts } from '@/lib/pipeline/api-schema'
import { Queue } from './queue'
import { QueueChips } from './queue-chips'
import type { ReviewState } from './use-review'

/** The queue beside the example; a bar with its filters, and a drawer, where there is no room. */
export function QueueColumn({ review, counts }: { review: ReviewState; counts: ReviewCounts }) {
  const wide = useMedia('(min-width: 75rem)', true)
  const [open, setOpen] = useState(false)
  const { list, examples, current, show, session } = review
  const chips = <QueueChips counts={counts} queue={show} session={session} onChange={review.showQueue} />
  const body = (
    <>
      {list.isPending ? (
        <LoadingRows label="Examples are loading" rows={8} className="overflow-hidden px-4 py-3" />
      ) : null}
      {examples.length > 0 ? (
        <Queue
          examples={examples}
          selected={current?.id ?? null}
          onSelect={(id) => {
            review.select(id)
            setOpen(false)
          }}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
          loadingMore={list.isFetchingNextPage}
        />
      ) : null}
    </>
  )
  if (wide) {
    return (
      <section aria-label="Queue" className="ground-surface flex w-[288px] flex-none flex-col border-line border-r">
        <div className="border-line border-b px-3.5 py-2.5">{chips}</div>
        {body}
      </section>
    )
  }
  return (
    <section aria-label="Queue" className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2.5 sm:px-8">
      {chips}
      <Button size="small" variant="soft" icon={<ListChecks />} onClick={() => setOpen(true)} className="ml-auto">
        Queue
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title="Queue" closeLabel="Close queue">
        {body}
      </Drawer>
    </section>
  )
}
