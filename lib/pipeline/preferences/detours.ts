import type { Journey, Step } from '@/lib/pipeline/journey/journey'

/** Longer away from a page than this, and the person looked around rather than erred. */
const soonMs = 15_000
const leading = new Set(['click', 'submit', 'select', 'key'])
/** What pages call the way back, at the beginning of a name. */
const wayBack = /^(?:[←‹«<\s]*)(?:go back|back|zurück|वापस)(?:$|[\s,.:!›»])/iu

/** Steps that a person took back: by each wrong step the one taken instead, and all steps that led there and back again. */
export type Detours = { rightOf: Map<number, number>; steps: Set<number> }

/**
 * Finds what a person corrected: a step that led to another page, soon the way back, then another step on the first page. Where that one
 * was wrong too, the one that stood in the end is right for both. A step that is taken again later was no mistake.
 */
export function findDetours(journey: Journey): Detours {
  const { steps } = journey
  const taken = new Map<string, number>()
  for (const step of steps) taken.set(keyOf(step), (taken.get(keyOf(step)) ?? 0) + 1)
  const rightOf = new Map<number, number>()
  const detour = new Set<number>()
  // From the end, so that what stood in the end is known where a step before it was corrected too.
  for (let index = steps.length - 3; index >= 0; index--) {
    const [wrong, back, next] = steps.slice(index, index + 3)
    if (!wrong || !back || !next || !isDetour(wrong, back, next, journey)) continue
    if (taken.get(keyOf(wrong)) !== 1) continue
    rightOf.set(index, rightOf.get(index + 2) ?? index + 2)
    detour.add(index).add(index + 1)
  }
  return { rightOf, steps: detour }
}

function isDetour(wrong: Step, back: Step, next: Step, { pages, elements }: Journey): boolean {
  const urlOf = (page: number | null) => (page === null ? undefined : pages[page]?.url)
  const home = urlOf(wrong.page)
  const left = leading.has(wrong.kind) && back.at - wrong.at <= soonMs
  if (!left || next.kind === 'navigate' || urlOf(next.page) !== home) return false
  if (back.kind === 'navigate') return urlOf(back.page) === home && back.from !== null && urlOf(back.from) !== home
  const name = back.element === null ? '' : (elements[back.element]?.name ?? '')
  return back.kind === 'click' && urlOf(back.page) !== home && wayBack.test(name)
}

const keyOf = ({ kind, page, element, value, key }: Step) => JSON.stringify([kind, page, element, value, key])
