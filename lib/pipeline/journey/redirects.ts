import type { Page, Step } from './journey'

/** A page that loads within this time after an action is that action's doing; one after another page within the shorter time, a redirect. */
const consequenceMs = 10_000
const redirectMs = 2000
const leadingKeys = new Set(['Enter', 'Space', ' '])

/**
 * Keeps only the navigations a person chose. One that follows a click, a submit, a choice or a key is the effect of it; one that
 * follows another at once is a redirect, and the last address counts; one to the page already open is a reload. Kept navigations
 * learn in `from` which page they began on.
 */
export function collapseRedirects(steps: Step[], pages: Page[]): Step[] {
  const out: Step[] = []
  let previous: Step | null = null

  for (const step of steps) {
    const last = out.at(-1)
    const sinceMs = previous ? step.at - previous.at : Number.POSITIVE_INFINITY
    if (step.kind !== 'navigate') out.push(step)
    else if (!previous) out.push(step)
    else if (previous.kind === 'navigate' && last?.kind === 'navigate' && sinceMs <= redirectMs) {
      out[out.length - 1] = { ...last, page: step.page, eventIds: [...last.eventIds, ...step.eventIds] }
    } else if (!isEffect(previous, sinceMs) && pages[previous.page]?.url !== pages[step.page]?.url) {
      out.push({ ...step, from: previous.page })
    }
    previous = step
  }
  return out
}

function isEffect({ kind, key }: Step, sinceMs: number): boolean {
  if (kind === 'navigate') return sinceMs <= redirectMs
  const leads =
    kind === 'click' ||
    kind === 'submit' ||
    kind === 'select' ||
    (kind === 'key' && key !== null && leadingKeys.has(key))
  return leads && sinceMs <= consequenceMs
}
