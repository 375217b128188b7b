import type { Figure } from '@/scripts/bench/measure/figures'

/** What one trial leaves for the command that ran it: its figures, or why it has none. */
export type Outcome = { figures: Figure[] } | { brokeOff: string }

/** The figures of a trial with its row in front of each; one that broke off has missed, and says why. */
export function figuresOf(row: string, outcome: Outcome): Figure[] {
  const found =
    'figures' in outcome
      ? outcome.figures
      : [{ what: `broke off: ${outcome.brokeOff.replace(/\s+/g, ' ').slice(0, 200)}`, value: 1, unit: '', atMost: 0 }]
  const named = (what: string) => (/^R\d+: /.test(what) ? what : `${row}: ${what}`)
  return found.map((figure) => ({ ...figure, what: named(figure.what) }))
}
