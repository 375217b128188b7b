import type { SelectionQuery } from '@/lib/pipeline/api-schema'

/** `accepted` alone, or also what nobody has read yet. */
export const reviewChoices = ['accepted', 'unread'] as const
export type ReviewChoice = (typeof reviewChoices)[number]

/** What is asked of the server for these choices. */
export function selectionOf(choices: { split: SelectionQuery['split']; review: ReviewChoice }): SelectionQuery {
  return { split: choices.split, ...(choices.review === 'accepted' ? { review: 'accepted' as const } : {}) }
}
