import { cx } from '@/components/ui/cx'

type Props = { label: string; stops: { when: string; what: string }[] }

/** A conversation's life on one line, from the first word to its end; on a phone the line stands. What lies ahead is stitched. */
export function KeepingLine({ label, stops }: Props) {
  return (
    <ol aria-label={label} className="relative grid md:grid-cols-4">
      {stops.map(({ when, what }, index) => {
        const last = index === stops.length - 1
        return (
          <li key={when} className="relative pb-7 pl-9 last:pb-0 md:pt-9 md:pr-6 md:pb-0 md:pl-0">
            {last ? null : (
              <span
                aria-hidden="true"
                className={cx(
                  'absolute border-thread max-md:top-3 max-md:-bottom-3 max-md:left-[9.5px] max-md:border-l-3 md:top-[9.5px] md:right-0 md:left-0 md:border-t-3',
                  index > 0 && 'border-line-2 border-dashed',
                )}
              />
            )}
            <span
              aria-hidden="true"
              className={cx(
                'absolute',
                last
                  ? 'top-[10px] left-[2px] h-1 w-[18px] rounded-full bg-ink-2 md:top-[2px] md:left-0 md:h-[18px] md:w-1'
                  : 'left-0 size-[22px] rounded-full border-[3px] border-thread ground-paper max-md:top-1 md:top-0',
              )}
            />
            <b className="block font-bold text-[19px] tracking-[-.015em]">{when}</b>
            <span className="mt-1 block text-[14px]/[1.5] text-ink-2">{what}</span>
          </li>
        )
      })}
    </ol>
  )
}
