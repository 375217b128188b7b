import { SpineRow } from '@/components/thread/spine-row'
import type { TimelineGap } from '@/lib/log/client'
import { gapWords } from './gap-words'

/** Where events of a page never came: the thread is torn. It closes by itself should they come late. */
export function GapRow({ gap, dye }: { gap: TimelineGap; dye: Parameters<typeof SpineRow>[0]['dye'] }) {
  return (
    <SpineRow time="" dye={dye} mark="none" line="frayed">
      <span className="text-ink-3">{gapWords(gap)}</span>
    </SpineRow>
  )
}
