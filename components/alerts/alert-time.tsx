import { cx } from '@/components/ui/cx'
import { clockTime } from '@/components/ui/format-relative'
import { RelativeTime } from '@/components/ui/relative-time'

type Props = { at: string; now: number; zone: string | undefined; className?: string }

/** How long ago. Before the viewer's zone is known it keeps its place unseen, so that nothing moves when it is. */
export function AlertTime({ at, now, zone, className }: Props) {
  return (
    <RelativeTime
      at={at}
      now={now}
      timeZone={zone ?? 'UTC'}
      className={cx('flex-none text-xs/[20px]', !zone && 'invisible', className)}
    />
  )
}

/** Until when something is muted, by the viewer's clock. */
export const mutedWords = (until: string, zone: string | undefined) =>
  `Muted until ${zone ? clockTime(until, zone) : '––:––'}`
