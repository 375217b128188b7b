import { literalPattern } from '@/lib/literal-pattern'

const place = /\{(\w+)\}/g

/** A sentence with its places filled; null where something that it needs is not there. */
export function fill(template: string, slots: Record<string, string>): string | null {
  const needed = [...template.matchAll(place)].map(([, name = '']) => name)
  if (needed.some((name) => !slots[name])) return null
  const isAsked = /[?!…][”“]$/u.test(slots.quote ?? '')
  // What is quoted before a question of its own, and is none itself, ends there.
  const ended = isAsked ? template : template.replace(/\{quote\} (?=\p{Lu})/u, '{quote}. ')
  const text = ended.replace(place, (_, name: string) => slots[name] ?? '')
  // A question that is quoted needs no full stop behind it.
  return text.replace(/([?!…][”“])\./gu, '$1')
}

const shapes = new Map<string, RegExp>()

/** Whether a sentence was said before, whatever stood in its places. */
export function wasSaid(template: string, said: string[]): boolean {
  const known =
    shapes.get(template) ??
    new RegExp(
      template
        .split(/\{\w+\}/)
        .map(literalPattern)
        .join('[^\\n]{1,200}?'),
      'u',
    )
  shapes.set(template, known)
  return said.some((text) => known.test(text))
}

/** Of sentences the first that was not said before, beginning at a place that the seed tells; the one at that place when all were. */
export function unsaid(templates: string[], said: string[], seed: number): string {
  const turned = rotated(templates, seed)
  return turned.find((template) => !wasSaid(template, said)) ?? turned[0] ?? ''
}

/** A list begun at another place. */
export function rotated<T>(list: T[], seed: number): T[] {
  const from = list.length === 0 ? 0 : seed % list.length
  return [...list.slice(from), ...list.slice(0, from)]
}
