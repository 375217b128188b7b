import { cx } from '@/components/ui/cx'
import type { MoodPart } from '@/lib/journal/mood-schema'

type Bar = MoodPart & { key: number; label: string | null; words: string }

/** Moods side by side, of weekdays or hours: up from the middle for bright, down for heavy, fainter where less is known. */
export function MoodBars({ bars, label }: { bars: Bar[]; label: string }) {
  return (
    <ol aria-label={label} className="flex items-stretch gap-[3px]">
      {bars.map(({ key, label, words, mood, confidence }) => (
        <li key={key} className="min-w-0 flex-1">
          <span className="sr-only">{words}</span>
          <span aria-hidden="true" title={words} className="relative block h-[84px]">
            <span className="absolute inset-x-0 top-1/2 border-line-2 border-t" />
            {mood === null ? null : (
              <span
                className={cx(
                  'absolute inset-x-[12%] bg-thread',
                  mood >= 0 ? 'bottom-1/2 rounded-t-[3px]' : 'top-1/2 rounded-b-[3px]',
                )}
                style={{
                  height: `${Math.max(3, Math.abs(mood) * 50)}%`,
                  opacity: 0.35 + 0.65 * Math.min(1, confidence * 1.4),
                }}
              />
            )}
          </span>
          <span aria-hidden="true" className="mt-1 block whitespace-nowrap text-center text-[11.5px] text-ink-3">
            {label ?? ' '}
          </span>
        </li>
      ))}
    </ol>
  )
}
