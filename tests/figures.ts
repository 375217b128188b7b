import { appendFileSync } from 'node:fs'
import type { Figure } from '@/scripts/bench/measure/figures'

/** The file to which tests add their figures, a line of JSON each, and the mark of a run at full length. Both are set by `npm run test:chaos`. */
export const figuresNotedIn = 'TEST_FIGURES'
export const fullLength = 'FULL_LENGTH'

/** Tells `npm run test:chaos` a figure, or its share of one that others tell by the same name; in `npm test` it does nothing. */
export function noteFigure(figure: Figure) {
  const file = process.env[figuresNotedIn]
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`)
}

/** How much a test does: little in `npm test`, all that QUALITY asks for in `npm run test:chaos`. */
export function atFullLength<T>(short: T, full: T): T {
  return process.env[fullLength] ? full : short
}
