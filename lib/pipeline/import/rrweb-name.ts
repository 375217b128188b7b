import { roleFromCss } from '@/lib/pipeline/journey/selectors'
import type { PageNode, RecordedPage } from './rrweb-page'

const longestName = 200
const mostNodes = 200
const farthestLabel = 5
const namedByContent =
  /^(?:link|button|heading|option|tab|menuitem|menuitemcheckbox|menuitemradio|checkbox|radio|switch|treeitem|cell|label|summary)$/
const namedByValue = /^(?:submit|button|reset)$/
const field = /^(?:input|select|textarea)$/

/** What rrweb writes in place of a text that it was told to hide. */
export const isMasked = (text: string) => /^[\s*]*\*[\s*]*$/.test(text)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, longestName)

/** The role of an element: its own, else the one its tag has. */
export function roleOf({ tag, attributes }: PageNode): string | undefined {
  const own = attributes.get('role')?.trim().split(/\s+/)[0]
  if (own) return own
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'select' && attributes.has('multiple')) return 'listbox'
  if (attributes.has('contenteditable') && attributes.get('contenteditable') !== 'false') return 'textbox'
  const type = tag === 'input' ? attributes.get('type')?.toLowerCase() : undefined
  return roleFromCss([[type && /^\w+$/.test(type) ? `input[type="${type}"]` : tag]])
}

/** The text in an element, cut short. */
export function textIn(root: PageNode): string {
  let text = ''
  let looked = 0
  const todo: PageNode[] = [root]
  for (let node = todo.pop(); node && looked++ < mostNodes && text.length < longestName; node = todo.pop()) {
    if (node !== root && /^(?:script|style|noscript|svg)$/.test(node.tag)) continue
    if (!isMasked(node.text)) text += node.text
    // Blocks stand apart from each other, and so do most of what stand beside each other in one.
    if (node.tag !== '') text += ' '
    for (let child = node.last, n = 0; child && n < mostNodes; child = child.before, n++) todo.push(child)
  }
  return oneLine(text)
}

/** The name by which a screen reader would call an element, as far as the recording tells (accname, without its rarer cases). */
export function nameOf(node: PageNode, page: RecordedPage): string {
  const { attributes, tag } = node
  const candidates = [
    () =>
      (attributes.get('aria-labelledby') ?? '')
        .split(/\s+/)
        .slice(0, 10)
        .map((id) => textOf(page.byHtmlId(id)))
        .join(' '),
    () => attributes.get('aria-label'),
    () => (field.test(tag) ? labelOf(node, page) : undefined),
    () => (tag === 'input' && namedByValue.test(attributes.get('type') ?? '') ? attributes.get('value') : undefined),
    () => attributes.get('alt'),
    () => (namedByContent.test(roleOf(node) ?? tag) && !field.test(tag) ? textIn(node) || imageIn(node) : undefined),
    () => attributes.get('placeholder'),
    () => attributes.get('title'),
  ]
  for (const candidate of candidates) {
    const name = oneLine(candidate() ?? '')
    if (name && !isMasked(name)) return name
  }
  return ''
}

const textOf = (node: PageNode | undefined) => (node ? textIn(node) : '')

function labelOf(node: PageNode, page: RecordedPage): string {
  const id = node.attributes.get('id')
  const label = id ? page.labelFor(id) : undefined
  if (label) return textIn(label)
  let around = node.parent
  for (let far = 0; around && far < farthestLabel; far++, around = around.parent) {
    if (around.tag === 'label') return textIn(around)
  }
  return ''
}

/** What names a button that shows nothing but a picture. */
function imageIn(root: PageNode): string | undefined {
  let looked = 0
  const todo: PageNode[] = [root]
  for (let node = todo.pop(); node && looked++ < mostNodes; node = todo.pop()) {
    const name = node === root ? undefined : (node.attributes.get('alt') ?? node.attributes.get('aria-label'))
    if (name) return name
    for (let child = node.last, n = 0; child && n < mostNodes; child = child.before, n++) todo.push(child)
  }
  return undefined
}
