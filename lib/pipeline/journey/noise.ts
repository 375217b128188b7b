import type { Element, Page, Step } from './journey'

const wholePage = /^(?:html|body|main|#(?:root|app|__next|main|content))$/
const pageRoles = /^(?:main|document|generic|presentation)$/
const doubleClickMs = 700
const implicitSubmitMs = 2000

/** Takes out what only passes over the page: hovering and scrolling. */
export function dropPassing(steps: Step[]): Step[] {
  return steps.filter(({ kind }) => kind !== 'hover' && kind !== 'scroll')
}

/**
 * Takes out steps without an effect of their own: clicks on nothing in particular, the second click of a double click, the click that
 * only puts the cursor into the field typed into next, and the submit that a click or Enter just before it has set off.
 */
export function dropIdle(steps: Step[], elements: Element[], pages: Page[]): Step[] {
  const out: Step[] = []
  for (const step of steps) {
    const last = out.at(-1)
    const isSame = last !== undefined && last.element !== null && last.element === step.element
    const onSamePage = last !== undefined && pages[last.page]?.url === pages[step.page]?.url
    const isNext = last !== undefined && onSamePage && step.at - last.at <= implicitSubmitMs

    if (step.kind === 'click' && isClickOnNothing(step, elements)) continue
    if (step.kind === 'click' && isSame && last.kind === 'click' && step.at - last.at <= doubleClickMs) continue
    if (step.kind === 'submit' && isNext && (last.kind === 'click' || last.key === 'Enter')) continue
    if ((step.kind === 'input' || step.kind === 'select') && isSame && last.kind === 'click') {
      if (isTicked(step, elements)) continue
      out.pop()
    }
    out.push(step)
  }
  return out
}

/** A click on a box is the act, and the change of its value follows from it; in a field it is the other way round. */
function isTicked({ element }: Step, elements: Element[]): boolean {
  return element !== null && /^(?:checkbox|radio|switch)$/.test(elements[element]?.role ?? '')
}

function isClickOnNothing(step: Step, elements: Element[]): boolean {
  const element = step.element === null ? undefined : elements[step.element]
  return !element || wholePage.test(element.selector) || (pageRoles.test(element.role) && element.name === '')
}
