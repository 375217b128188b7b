'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { scaleStart } from '@/components/thread/quality-bins'
import { type SelectionChoice, selectionQueryOptions } from '@/lib/pipeline/dataset-client'
import type { SelectionView } from '@/lib/pipeline/dataset-schema'
import { choiceParsers, selectionOf } from './export-choices'
import { partFrom } from './selection-counts'

export type Counted = { selection: SelectionChoice; view: SelectionView }

const same = (a: SelectionChoice, b: SelectionChoice) => JSON.stringify(a) === JSON.stringify(b)

/**
 * The choices as they stand in the address, and what they come to. A handle under way moves the figures; the address and the server hear
 * of it once it is let go.
 */
export function useSelection(counted: Counted, threshold: number) {
  const [choices, setChoices] = useQueryStates(choiceParsers)
  const [moving, setMoving] = useState<{ min?: number; held?: number }>({})
  const { from, split } = choices
  const asked = selectionOf(choices)
  const { channels: _channels, ...everywhere } = asked
  const initial = (selection: SelectionChoice) =>
    same(selection, counted.selection) ? { initialData: counted.view } : {}
  const chosen = useQuery({ ...selectionQueryOptions(asked), ...initial(asked), placeholderData: keepPreviousData })
  const all = useQuery({
    ...selectionQueryOptions(everywhere),
    ...initial(everywhere),
    placeholderData: keepPreviousData,
    enabled: from !== null,
  })
  const bins = chosen.data?.bins ?? []
  const settled = Math.min(1, Math.max(0, choices.min ?? threshold))
  const quality = Math.max(scaleStart(bins), moving.min ?? settled)
  return {
    choices,
    set: (next: Parameters<typeof setChoices>[0]) => {
      setMoving({})
      void setChoices(next)
    },
    move: setMoving,
    chosen,
    bins,
    channels: (from === null ? chosen : all).data?.channels ?? [],
    quality,
    held: moving.held ?? asked.held ?? 0,
    counting: chosen.isPlaceholderData || (moving.held ?? asked.held) !== asked.held,
    whole: partFrom(bins, 0, split),
    part: partFrom(bins, quality, split),
    /** What the file holds at the handle, and at where it was last let go. */
    choice: { ...asked, split, minQuality: quality },
    settledChoice: { ...asked, split, minQuality: settled },
  }
}
