'use client'

import { channelName, dyeClass, dyeOf } from '@/components/thread/dye'
import { countFrom } from '@/components/thread/quality-bins'
import { ChipGroup } from '@/components/ui/chip-group'
import type { Channel } from '@/db/enums'
import type { SelectionView } from '@/lib/pipeline/dataset-schema'

type Props = {
  channels: SelectionView['channels']
  quality: number
  /** The channels taken; null is all. */
  chosen: Channel[] | null
  onChange: (chosen: Channel[] | null) => void
}

const figures = new Intl.NumberFormat('en-GB')

/** Which surfaces the examples come from, with how many each has. The last one cannot be taken out. */
export function FromChips({ channels, quality, chosen, onChange }: Props) {
  const all = channels.map(({ channel }) => channel)
  if (all.length === 0) return <p className="text-ink-3">Nothing yet.</p>
  return (
    <ChipGroup
      type="multiple"
      label="From"
      mark="tick"
      value={all.filter((channel) => chosen === null || chosen.includes(channel))}
      onChange={(next) => {
        const taken = all.filter((channel) => next.includes(channel))
        if (taken.length > 0) onChange(taken.length === all.length ? null : taken)
      }}
      options={channels.map(({ channel, bins }) => ({
        value: channel,
        label: channelName(channel),
        count: figures.format(countFrom(bins, quality)),
        className: dyeClass(dyeOf(channel)),
      }))}
    />
  )
}
