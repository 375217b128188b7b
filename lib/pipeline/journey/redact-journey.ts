import { literalPattern } from '@/lib/literal-pattern'
import { redactPersonal } from '@/lib/pipeline/redact'
import { personalField } from './field-kind'
import type { Element, Journey, Step } from './journey'

const shortestLiteral = 4
const mostLiterals = 200

function fieldOf(step: Step, elements: Element[]): string | null {
  const element = step.element === null ? undefined : elements[step.element]
  return element && step.kind !== 'click' ? personalField(element.name, element.selector) : null
}

/** What was typed into personal fields, to be found again in titles, addresses and greetings. */
function literalsOf({ steps, elements }: Journey): Map<string, string> {
  const literals = new Map<string, string>()
  for (const step of steps) {
    const text = step.value?.trim() ?? ''
    const placeholder = text.length >= shortestLiteral && literals.size < mostLiterals && fieldOf(step, elements)
    if (!placeholder) continue
    for (const part of placeholder === '[name]' ? text.split(/\s+/) : []) {
      if (part.length >= shortestLiteral) literals.set(part, placeholder)
    }
    const encoded = new URLSearchParams({ text }).toString().slice('text='.length)
    for (const form of [text, encoded, encoded.replaceAll('+', '%20')]) literals.set(form, placeholder)
  }
  return literals
}

/** A function that takes personal data out of any text of this journey, and counts how often it did. */
function redactor(journey: Journey): { redact: (text: string) => string; count: () => number } {
  const literals = literalsOf(journey)
  const forms = [...literals.keys()].sort((a, b) => b.length - a.length).map(literalPattern)
  const pattern =
    forms.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null
  let count = 0

  const redact = (text: string) => {
    const known = pattern ? text.replace(pattern, (literal) => literals.get(literal) ?? '') : text
    const redacted = redactPersonal(known).text
    if (redacted !== text) count++
    return redacted
  }
  return { redact, count: () => count }
}

/**
 * Takes personal data and secrets out of every text of a journey: addresses, titles, names, selectors, values. A field that asks for
 * something personal gives its placeholder whatever was typed, and what was typed there is replaced wherever it shows up again.
 * @returns the journey, the other texts in the order given, and how many texts changed
 */
export function redactJourney(journey: Journey, others: (string | null)[]) {
  const { redact, count } = redactor(journey)
  let typed = 0
  const steps = journey.steps.map((step) => {
    if (!step.value) return step
    const placeholder = fieldOf(step, journey.elements)
    if (placeholder) typed++
    return { ...step, value: placeholder ?? redact(step.value) }
  })
  const pages = journey.pages.map(({ url, title }) => ({ url: redact(url), title: redact(title) }))
  const elements = journey.elements.map((element) => ({
    ...element,
    name: redact(element.name),
    selector: redact(element.selector),
  }))
  return {
    journey: { pages, elements, steps },
    others: others.map((text) => text && redact(text)),
    redactions: typed + count(),
  }
}
