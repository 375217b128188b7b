import type { Target } from '@/extension/shared/interaction'
import { attributeSelector, cssPath, idSelector, rootOf, testIdSelector } from './css'
import { nameOf, textOf } from './name'
import { roleOf } from './role'

const longestSelector = 1000
const longestText = 80

/** The way to the tree that an element stands in, where that is a shadow of another element. */
function hostsOf(element: Element): string[] {
  const root = rootOf(element)
  if (!(root instanceof ShadowRoot)) return []
  return [...hostsOf(root.host), testIdSelector(root.host) ?? idSelector(root.host) ?? cssPath(root.host)]
}

/**
 * How to find an element again, the best way first, as the Chrome Recorder writes it: each candidate is a list of selectors, one for each
 * shadow tree on the way. `aria/` and `text/` look into shadow trees by themselves.
 */
function selectorsOf(element: Element, role: string, name: string, text: string): string[][] {
  const hosts = hostsOf(element)
  const css = (selector: string | null) => (selector ? [...hosts, selector] : [])
  const candidates = [
    css(testIdSelector(element)),
    name && role ? [`aria/${name}[role="${role}"]`] : [],
    name ? [`aria/${name}`] : [],
    css(idSelector(element)),
    css(attributeSelector(element)),
    text && text.length <= longestText ? [`text/${text}`] : [],
    css(cssPath(element)),
  ]
  const seen = new Set<string>()
  return candidates.filter((parts) => {
    const whole = parts.join(' >>> ')
    const isNew = whole !== '' && !seen.has(whole) && whole.length <= longestSelector
    seen.add(whole)
    return isNew
  })
}

/** What was acted on: what it is, what it is called, what it says, and how to find it again. */
export function describe(element: Element): Target {
  const role = roleOf(element)
  const name = nameOf(element, role)
  const text = textOf(element)
  const selectors = selectorsOf(element, role, name, text)
  return { ...(role && { role }), ...(name && { name }), ...(text && { text }), selectors }
}

const actionable =
  'a[href], area[href], button, input, select, textarea, summary, option, label, [contenteditable=""], [contenteditable="true"], [role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="switch"], [role="tab"], [role="option"], [role^="menuitem"], [role="treeitem"], [onclick]'

/** Whether an element is there to be acted on. */
export const isActionable = (element: Element) => element.matches(actionable)

/** Of all the elements under the pointer, from the innermost out, the one that was meant. */
export function meantBy(path: Element[]): Element | undefined {
  return path.find(isActionable) ?? path[0]
}
