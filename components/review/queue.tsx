'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { ExampleView } from '@/lib/pipeline/api-schema'
import { QueueRow } from './queue-row'

const manyRows = 300
const rowHeight = 61

type Props = {
  examples: ExampleView[]
  selected: string | null
  onSelect: (id: string) => void
  /** Asks for more, when there are more. */
  onMore: (() => void) | null
  loadingMore: boolean
}

/** The examples in the order of what happened; from three hundred on only those in view are drawn. */
export function Queue({ examples, selected, onSelect, onMore, loadingMore }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const many = examples.length > manyRows
  const virtual = useVirtualizer({
    count: many ? examples.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const at = examples.findIndex(({ id }) => id === selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the list
  useEffect(() => {
    if (at < 0) return
    if (many) virtual.scrollToIndex(at)
    else document.getElementById(`example-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const items = virtual.getVirtualItems()
  const shown = many ? items : examples.map((_example, index) => ({ index }))
  const before = many ? (items[0]?.start ?? 0) : 0
  const after = many ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  return (
    <div ref={box} className="min-h-0 flex-1 overflow-y-auto">
      <ol aria-label="Examples" style={{ paddingTop: before, paddingBottom: after }}>
        {shown.map(({ index }) => {
          const example = examples[index]
          return example ? (
            <li key={example.id}>
              <QueueRow example={example} selected={example.id === selected} onSelect={() => onSelect(example.id)} />
            </li>
          ) : null
        })}
      </ol>
      {onMore ? (
        <p className="p-3 text-center">
          <Button size="small" variant="soft" loading={loadingMore} onClick={onMore}>
            Show more
          </Button>
        </p>
      ) : null}
    </div>
  )
}
