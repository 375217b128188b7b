import { isTextField } from './fields'

const longest = 200

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, longest)

/** What an element says on the screen. Never what somebody wrote into a field; a form says nothing of its own. */
export function textOf(element: Element): string {
  if (isTextField(element) || element instanceof HTMLSelectElement || element instanceof HTMLFormElement) return ''
  const shown = element instanceof HTMLElement ? element.innerText : element.textContent
  return oneLine(shown ?? '')
}

function byIds(element: Element, attribute: string): string {
  const root = element.getRootNode()
  const ids = element.getAttribute(attribute)?.trim().split(/\s+/) ?? []
  if (!(root instanceof Document || root instanceof ShadowRoot)) return ''
  return oneLine(ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '))
}

function byLabels(element: Element): string {
  if (!('labels' in element)) return ''
  const labels = element.labels as NodeListOf<HTMLLabelElement> | null
  return oneLine([...(labels ?? [])].map(labelText).join(' '))
}

/** A label may hold its own field, and a list its options. */
function labelText(label: HTMLLabelElement): string {
  const copy = label.cloneNode(true) as HTMLLabelElement
  for (const field of copy.querySelectorAll('input, select, textarea, button')) field.remove()
  return copy.textContent ?? ''
}

const namedByContent =
  /^(?:button|link|option|heading|tab|menuitem|menuitemcheckbox|menuitemradio|checkbox|radio|switch|cell|treeitem)$/

/** The accessible name, as far as it matters for finding an element again (https://www.w3.org/TR/accname-1.2/). */
export function nameOf(element: Element, role: string): string {
  const stated =
    byIds(element, 'aria-labelledby') || oneLine(element.getAttribute('aria-label') ?? '') || byLabels(element)
  if (stated) return stated
  if (element instanceof HTMLInputElement && /^(?:submit|button|reset)$/.test(element.type)) {
    return oneLine(element.value) || (element.type === 'button' ? '' : element.type === 'reset' ? 'Reset' : 'Submit')
  }
  const alternative = oneLine(element.getAttribute('alt') ?? '')
  const content = namedByContent.test(role) ? textOf(element) || imageIn(element) : ''
  return (
    alternative ||
    content ||
    oneLine(element.getAttribute('title') ?? '') ||
    oneLine(element.getAttribute('placeholder') ?? '')
  )
}

/** Of a button that shows only a picture. */
function imageIn(element: Element): string {
  const image = element.querySelector('img[alt], svg[aria-label], svg > title')
  return oneLine(image?.getAttribute('alt') ?? image?.getAttribute('aria-label') ?? image?.textContent ?? '')
}
