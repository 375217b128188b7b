const testIds = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-pw']

/** Ids that a framework counts up name something else tomorrow. */
const generated = /\d{3,}|^[:_«]|[:_-]r?[a-z]?\d+[:_»]?$|^(?:ember|ext|gen|mui|radix)/i

type Root = Document | ShadowRoot

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`

function isOnly(selector: string, root: Root): boolean {
  return root.querySelectorAll(selector).length === 1
}

export function rootOf(element: Element): Root {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : element.ownerDocument
}

export function testIdSelector(element: Element): string | null {
  const attribute = testIds.find((name) => element.getAttribute(name))
  const selector = attribute && `[${attribute}=${quoted(element.getAttribute(attribute) ?? '')}]`
  return selector && isOnly(selector, rootOf(element)) ? selector : null
}

export function idSelector(element: Element): string | null {
  if (!element.id || generated.test(element.id)) return null
  const selector = `#${CSS.escape(element.id)}`
  return isOnly(selector, rootOf(element)) ? selector : null
}

export function attributeSelector(element: Element): string | null {
  const name = ['name', 'href'].find((attribute) => element.getAttribute(attribute))
  const value = name && (element.getAttribute(name) ?? '')
  if (!value || value.length > 200 || /[\n\r]/.test(value)) return null
  const selector = `${element.localName}[${name}=${quoted(value)}]`
  return isOnly(selector, rootOf(element)) ? selector : null
}

function withPosition(element: Element): string {
  const tag = CSS.escape(element.localName)
  const alike = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === element.localName)
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag
}

/** The shortest path that leads to this element alone, from the nearest one with a name of its own. */
export function cssPath(element: Element): string {
  const root = rootOf(element)
  const parts: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const anchor = testIdSelector(at) ?? idSelector(at)
    parts.unshift(anchor ?? withPosition(at))
    if (anchor || isOnly(parts.join(' > '), root)) break
  }
  return parts.join(' > ')
}
