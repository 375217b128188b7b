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

/** About `mostCandidates` of them around the first that is wanted, all the wanted ones among them and in their places by order. */
export function shownCandidates(all: number[], wanted: number[]): number[] {
  if (all.length <= mostCandidates) return all
  const at = Math.max(0, all.indexOf(wanted[0] ?? -1))
  const first = Math.min(Math.max(0, at - (at % mostCandidates)), all.length - mostCandidates)
  return all.filter((element, i) => (i >= first && i < first + mostCandidates) || wanted.includes(element))
}
