import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { Signal } from '@/lib/pipeline/schema'
import { signalName } from './example-words'
import { qualityWords } from './quality-words'

type Props = { quality: number; signals: Signal[]; threshold: number; needs: ReactNode; className?: string }

/** The quality of an example and the signals it is made of, each with its minimum and its reason; `needs` says what it needs to pass. */
export function Signals({ quality, signals, threshold, needs, className }: Props) {
  return (
    <section
      aria-label="Quality"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={cx('ui-inset', className)}
    >
      <p className="mb-2 flex items-end gap-3">
        <span className="font-bold text-[46px]/[.9] tracking-[-.045em]">{quality.toFixed(2)}</span>
        <span className="text-ink-2 leading-[17px]">
          quality
          <br />
          {needs}
        </span>
      </p>
      <p className="mb-2 text-ink-2 text-xs">{qualityWords(quality, signals, threshold)}</p>
      <ul>
        {signals.map((signal) => (
          <li key={signal.name} className="py-[7px]">
            <SignalBar {...signal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SignalBar({ name, score, minimum, reason }: Signal) {
  const low = score < minimum
  const colour = low ? 'var(--tl-warn)' : 'var(--tl-thread)'
  const at = `${score * 100}%`
  return (
    <>
      <p className="flex justify-between">
        <span className="font-medium">{signalName(name)}</span>
        <span className={cx('font-semibold', low && 'text-warn-t')}>
          {score.toFixed(2)}
          {low ? <span className="sr-only">, below its minimum of {minimum.toFixed(2)}</span> : null}
        </span>
      </p>
      <span aria-hidden="true" className="relative my-[3px] block h-3.5">
        <span className="absolute inset-x-0 top-[5.5px] h-[3px] rounded-full bg-line" />
        <span className="absolute top-[5.5px] left-0 h-[3px] rounded-full" style={{ width: at, background: colour }} />
        <span
          className="-ml-px absolute top-px h-3 w-[1.5px] bg-ink-2"
          style={{ left: `${Math.min(99.5, minimum * 100)}%` }}
        />
        <span
          className="absolute top-[2px] size-2.5 rounded-full ring-2 ring-surface"
          style={{ left: `clamp(0px, calc(${at} - 5px), calc(100% - 10px))`, background: colour }}
        />
      </span>
      <p className="text-ink-2 text-xs">{reason}</p>
    </>
  )
}
