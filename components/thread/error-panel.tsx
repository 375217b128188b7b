'use client'

import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Knot } from './knot'
import { StatePanel } from './state-panel'
import { useCountdown } from './use-countdown'

export type ErrorWords = { retry: string; copy: string; copied: string; again: (seconds: number) => string }

const english: ErrorWords = {
  retry: 'Try now',
  copy: 'Copy details',
  copied: 'Copied',
  again: (seconds) => `Trying again in ${seconds} s.`,
}

type Props = {
  title: string
  /** What is safe, in a sentence. */
  safe: ReactNode
  /** The code to give to support: "E-503"; `details` is what is copied, the code alone otherwise. */
  code?: string
  details?: string
  onRetry: () => void
  /** Seconds until it tries by itself. */
  retryIn?: number
  /** Counts the tries; a new number starts the countdown again. */
  attempt?: number
  /** Another way on beside trying again. */
  otherwise?: ReactNode
  corner?: string
  framed?: boolean
  words?: ErrorWords
}

/** Something did not load: says what is safe, tries again by itself, and hands over the details. */
export function ErrorPanel(props: Props) {
  const { title, safe, code, details, onRetry, retryIn, attempt, otherwise, corner, framed, words = english } = props
  const left = useCountdown(retryIn, onRetry, attempt)
  return (
    <StatePanel
      art="snapped"
      title={title}
      corner={corner}
      framed={framed}
      urgent
      actions={
        <>
          <Button variant="ink" icon={<RotateCcw />} onClick={onRetry}>
            {words.retry}
          </Button>
          {otherwise}
          {code ? (
            <CopyButton variant="quiet" icon={null} text={details ?? code} copiedLabel={words.copied}>
              {words.copy}
              <span className="mono ml-1 text-ink-3">{code}</span>
            </CopyButton>
          ) : null}
        </>
      }
    >
      {safe}
      {left === undefined ? null : <span aria-live="off"> {words.again(left)}</span>}
    </StatePanel>
  )
}

type DroppedProps = { title: string; children: ReactNode; progress: string; className?: string }

/** A connection that was lost and is being taken up again, inside the page it belongs to. */
export function DroppedNotice({ title, children, progress, className }: DroppedProps) {
  return (
    <div role="status" className={`flex gap-3 rounded-[10px] ground-danger px-4 py-3.5 ${className ?? ''}`}>
      <Knot kind="error" size={20} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-[15px] text-danger-t">{title}</p>
        <p className="mt-0.5 text-ink-2 leading-normal">{children}</p>
        <p className="mt-2.5 flex items-center gap-2.5 text-ink-2">
          <svg width="120" height="12" fill="none" strokeWidth="3" aria-hidden="true" className="flex-none">
            <path d="M2 6H118" stroke="var(--tl-danger-line)" strokeDasharray="7 5" />
            <path
              d="M2 6H118"
              stroke="var(--tl-danger)"
              strokeLinecap="round"
              pathLength="1"
              className="tl-draw tl-draw-again"
            />
          </svg>
          {progress}
        </p>
      </div>
    </div>
  )
}
