import { memo } from 'react'
import { dyeOf } from '@/components/thread/dye'
import { SpineRow } from '@/components/thread/spine-row'
import { GapRow } from './gap-row'
import type { RowGroup } from './groups'
import { RowMeta, RowWords } from './row-words'

type Props = {
  group: RowGroup
  index: number
  person: string
  sayTime: (at: number) => string
  selected: boolean
  fresh: boolean
  onSelect: (id: number) => void
  measure: (element: HTMLElement | null) => void
}

/** One row on the spine, once measured so that the list knows its height. */
export const SpineEvent = memo(function SpineEvent(props: Props) {
  const { group, index, person, sayTime, selected, fresh, onSelect, measure } = props
  const { first, last } = group
  const common = {
    time: sayTime(first.at),
    at: first.entry.occurred_at,
    dye: first.system ? ('system' as const) : dyeOf(first.channel),
    meta: <RowMeta group={group} />,
    selected,
    fresh,
    onSelect: () => onSelect(first.id),
  }
  const words = <RowWords row={last} person={person} />
  return (
    <div ref={measure} data-index={index} data-event={first.id}>
      {group.gap ? <GapRow gap={group.gap} dye={common.dye} /> : null}
      {first.mark === 'rings' ? (
        <SpineRow {...common} mark="rings" from={dyeOf(first.from)}>
          {words}
        </SpineRow>
      ) : (
        <SpineRow {...common} mark={first.mark}>
          {words}
        </SpineRow>
      )}
    </div>
  )
})
