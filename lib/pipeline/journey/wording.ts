import type { Element, Journey, Step } from './journey'

const longestName = 120
const longestValue = 2000

/** One line, in quotes, however many the text had. */
const quoted = (text: string, longest: number) => JSON.stringify(text.slice(0, longest))

/** An element as a reader knows it: `button "Search"`, else its selector. */
function elementWords(element: Element | undefined): string {
  if (!element) return 'an element'
  if (!element.name) return `${element.role || 'element'} ${element.selector}`
  return `${element.role || 'element'} ${quoted(element.name, longestName)}`
}

/** An element as a model chooses it: what it is, and the selector to answer with. */
export function candidateLine(element: Element): string {
  return `- ${elementWords({ ...element, selector: '' }).trim()} | ${element.selector}`
}

/** What a step does, in the imperative and in one line. */
export function stepWords(step: Step, { pages, elements }: Journey): string {
  const target = elementWords(step.element === null ? undefined : elements[step.element])
  const value = quoted(step.value ?? '', longestValue)
  switch (step.kind) {
    case 'navigate':
      return `open ${pages[step.page]?.url}`
    case 'input':
      return `type ${value} into ${target}`
    case 'select':
      return `choose ${value} in ${target}`
    case 'key':
      return `press ${step.key}`
    default:
      return `${step.kind} ${target}`
  }
}

/** The same step as a call of one of `pageTools`: the arguments. */
export function toolArguments(step: Step, { pages, elements }: Journey): Record<string, string> {
  const selector = step.element === null ? '' : (elements[step.element]?.selector ?? '')
  switch (step.kind) {
    case 'navigate':
      return { url: pages[step.page]?.url ?? '' }
    case 'input':
    case 'select':
      return { selector, value: step.value ?? '' }
    case 'key':
      return { key: step.key ?? '' }
    default:
      return { selector }
  }
}
