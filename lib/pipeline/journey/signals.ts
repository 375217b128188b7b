import type { Signal } from '@/lib/pipeline/schema'
import { rounded } from '@/lib/pipeline/score'
import type { Goal } from './goal'
import type { Element, Journey, Step } from './journey'
import { urlTemplate } from './url-template'

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const percent = (part: number) => `${Math.round(part * 100)} %`

const needsElement = ({ kind }: Step) => kind !== 'navigate' && kind !== 'key'

/** Whether a step says all it should: an element where it acts on one, a value where it gives one, a page with a title. */
export function completenessSignal(steps: Step[], { pages, elements }: Journey): Signal {
  const parts = steps.flatMap((step) => {
    const page = pages[step.page]
    const element = step.element === null ? undefined : elements[step.element]
    const checks = [Boolean(page?.url), Boolean(page?.title) || step.kind === 'navigate']
    if (needsElement(step)) checks.push(element !== undefined, Boolean(element?.name && element.role))
    if (step.kind === 'input' || step.kind === 'select') checks.push(Boolean(step.value))
    return checks
  })
  const score = rounded(share(parts.filter(Boolean).length, parts.length))
  const reason =
    score === 1
      ? 'Page, element and value are all here.'
      : `${percent(1 - score)} of page titles, names or values are missing.`
  return { name: 'completeness', score, weight: 0.2, minimum: 0.6, reason }
}

/** Whether the elements can be found again: by test id or accessible name rather than by position. */
export function selectorSignal(steps: Step[], elements: Element[]): Signal {
  const strengths = steps
    .filter(needsElement)
    .map(({ element }) => (element === null ? 0 : (elements[element]?.strength ?? 0)))
  const score =
    strengths.length === 0
      ? 0.8
      : rounded(
          share(
            strengths.reduce((sum, strength) => sum + strength, 0),
            strengths.length,
          ),
        )
  const reason =
    strengths.length === 0
      ? 'No element is needed.'
      : score >= 0.8
        ? 'Found by test id, name or id.'
        : score >= 0.4
          ? 'Found mostly by style or text; test ids or labels would raise this.'
          : 'Found only by position; test ids or labels would raise this.'
  return { name: 'selector', score, weight: 0.25, minimum: 0.4, reason }
}

const goalScores: Record<Goal['origin'], [score: number, reason: string]> = {
  given: [1, 'The person named the goal.'],
  search: [0.75, 'The goal was read from what was searched for; naming it would raise this.'],
  title: [0.6, 'The goal is the title of the recording; naming it would raise this.'],
  page: [0.5, 'The goal was guessed from the page reached; naming it would raise this.'],
  none: [0, 'No goal was named, and none could be read from the journey.'],
}

export function goalSignal({ origin, text }: Goal): Signal {
  const [score, reason] = goalScores[origin]
  const isTerse = origin === 'given' && text.split(/\s+/).length < 3
  return {
    name: 'goal',
    score: isTerse ? 0.7 : score,
    weight: 0.2,
    minimum: 0.5,
    reason: isTerse ? 'The goal is named in few words; a sentence would raise this.' : reason,
  }
}

/** Hovering, scrolling and idle clicks beside what was meant; three in ten are usual. */
export function noiseSignal(meant: number, all: number): Signal {
  const noise = all === 0 ? 1 : 1 - share(meant, all)
  const score = rounded(1 - Math.max(0, noise - 0.3) / 0.7)
  return {
    name: 'noise',
    score,
    weight: 0.1,
    minimum: 0.2,
    reason: `${percent(noise)} of what was recorded only passed over the page.`,
  }
}

/** Whether a person could have acted at this pace: the median pause between steps, best between 0.2 and 90 seconds. */
export function durationSignal(steps: Step[]): Signal {
  const pauses = steps.slice(1).map(({ at }, i) => at - (steps[i]?.at ?? at))
  const median = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 1000
  const score =
    median < 0 ? 0 : median < 20 ? 0.2 : median < 200 ? 0.6 : median <= 90_000 ? 1 : median <= 600_000 ? 0.6 : 0.3
  const reason = `Usually ${median < 1000 ? `${median} ms` : `${Math.round(median / 100) / 10} s`} between steps.`
  return { name: 'duration', score, weight: 0.1, minimum: 0.3, reason }
}

/** Whether a journey does different things, on different pages and elements. */
export function diversitySignal(steps: Step[], { pages }: Journey): Signal {
  const kinds = new Set(steps.map(({ kind }) => kind)).size
  const templates = new Set(steps.map(({ page }) => urlTemplate(pages[page]?.url ?? ''))).size
  const targets = new Set(steps.map(({ element, page }) => element ?? `page ${page}`)).size
  const score = rounded(
    0.4 * Math.min(1, kinds / 3) + 0.3 * Math.min(1, templates / 3) + 0.3 * Math.min(1, targets / 5),
  )
  const reason = `${kinds} kinds of action, ${templates} kinds of page, ${targets} elements.`
  return { name: 'diversity', score, weight: 0.1, minimum: 0.3, reason }
}

/** How much of a journey says the same again. */
export function duplicationSignal(steps: Step[], { pages }: Journey): Signal {
  const distinct = new Set(
    steps.map(({ kind, page, element, key }) => `${kind} ${urlTemplate(pages[page]?.url ?? '')} ${element} ${key}`),
  )
  const repeated = steps.length === 0 ? 1 : 1 - share(distinct.size, steps.length)
  return {
    name: 'duplication',
    score: rounded(1 - repeated),
    weight: 0.05,
    minimum: 0.3,
    reason: `${percent(repeated)} of the steps repeat another.`,
  }
}
