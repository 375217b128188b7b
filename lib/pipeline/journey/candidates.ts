import { z } from 'zod'
import type { Element, Journey } from './journey'
import { urlTemplate } from './url-template'

/** The elements seen on one kind of page: indexes, in an order that depends on the elements alone. */
export const candidateSchema = z.object({ template: z.string(), elements: z.array(z.int()) })
export type PageCandidates = z.infer<typeof candidateSchema>

/** As many as are shown to a model at once. */
const mostCandidates = 30

const keyOf = ({ role, name, selector }: Element) => `${role}\n${name}\n${selector}`

/**
 * The elements a person touched or passed over, by kind of page: what a model may choose from. Sorted by role, name and selector, so
 * that their order tells nothing of the journey.
 */
export function candidatesByPage({ pages, elements, steps }: Journey): PageCandidates[] {
  const byTemplate = new Map<string, Set<number>>()
  const templates = pages.map(({ url }) => urlTemplate(url))
  for (const { page, element } of steps) {
    const template = templates[page]
    if (element === null || template === undefined) continue
    const seen = byTemplate.get(template) ?? new Set()
    byTemplate.set(template, seen.add(element))
  }

  const keys = elements.map(keyOf)
  const byKey = (a: number, b: number) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)
  return [...byTemplate].map(([template, seen]) => ({ template, elements: [...seen].sort(byKey) }))
}

/** At most `mostCandidates` of them, the wanted one always among them and in its place by order. */
export function shownCandidates(all: number[], wanted: number | null): number[] {
  if (all.length <= mostCandidates) return all
  const at = wanted === null ? 0 : Math.max(0, all.indexOf(wanted))
  const first = Math.min(Math.max(0, at - (at % mostCandidates)), all.length - mostCandidates)
  return all.slice(first, first + mostCandidates)
}
