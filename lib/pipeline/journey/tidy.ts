import type { Journey, Step } from './journey'
import { dropIdle, dropPassing } from './noise'
import { collapseRedirects } from './redirects'
import { joinTyping } from './typing'

/** How many steps each kind of tidying took away. */
export type Edits = { passing: number; redirects: number; joined: number; idle: number }

/** The steps a person meant: without hover and scroll, redirects, single keystrokes and idle clicks. */
export function tidy({ steps, elements, pages }: Journey): { steps: Step[]; edits: Edits } {
  const acting = dropPassing(steps)
  const chosen = collapseRedirects(acting, pages)
  const joined = joinTyping(chosen, elements)
  const meant = dropIdle(joined, elements, pages)
  return {
    steps: meant,
    edits: {
      passing: steps.length - acting.length,
      redirects: acting.length - chosen.length,
      joined: chosen.length - joined.length,
      idle: joined.length - meant.length,
    },
  }
}
