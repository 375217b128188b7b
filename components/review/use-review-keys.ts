'use client'

import { useKeys } from '@/components/ui/use-keys'
import { rejectReasons } from './reasons'
import type { ReviewState } from './use-review'

/** A accept, E edit, R reject and then 1 to 5, Z undo, J and K through the queue, ? all keys. */
export function useReviewKeys(review: ReviewState, showKeys: () => void) {
  const { mode, current } = review
  const idle = current !== null && mode !== 'editing'
  const when = (allowed: boolean, act: () => void) => () => {
    if (allowed) act()
  }
  const reasons = rejectReasons.map(({ value }, index) => [
    String(index + 1),
    when(mode === 'rejecting', () => review.reject(value)),
  ])
  useKeys({
    a: when(idle, review.accept),
    e: when(idle, () => review.setMode('editing')),
    r: when(idle, () => review.setMode('rejecting')),
    z: when(mode !== 'editing', review.undo),
    j: () => review.move(1),
    k: () => review.move(-1),
    '?': showKeys,
    ...(mode === 'rejecting' ? { escape: () => review.setMode('judging') } : {}),
    ...Object.fromEntries(reasons),
  })
}
