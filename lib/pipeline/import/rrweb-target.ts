import type { InteractionTarget } from '@/lib/pipeline/schema'
import { isMasked, nameOf, roleOf, textIn } from './rrweb-name'
import type { PageNode, RecordedPage } from './rrweb-page'

const acting =
  /^(?:button|link|menuitem|menuitemcheckbox|menuitemradio|tab|option|checkbox|radio|switch|textbox|searchbox|combobox|treeitem)$/
const actingTags = /^(?:a|button|input|select|textarea|summary|label|option)$/
const testIds = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-pw']
const farthestActing = 6
const mostSegments = 12
const mostSiblings = 500
const longestText = 100
const plainName = /^-?[A-Za-z_][\w-]*$/

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** The element a person meant by acting on this one: the button, not the picture in it. */
export function meantBy(node: PageNode): PageNode {
  let one: PageNode | null = node
  for (let far = 0; one && far < farthestActing; far++, one = one.parent) {
    if (actingTags.test(one.tag) || acting.test(one.attributes.get('role') ?? '')) return one
  }
  return node
}

/** An element as it stands now: role, name, text, and selectors in the form of Chrome's Recorder. */
export function targetOfNode(node: PageNode, page: RecordedPage): InteractionTarget {
  const { attributes, tag } = node
  const role = roleOf(node)
  const name = nameOf(node, page)
  const own = /^(?:input|select|textarea|html|body)$/.test(tag) ? '' : textIn(node)
  const text = own.length <= longestText && /[\p{L}\p{N}]/u.test(own) && !isMasked(own) ? own : ''
  const testId = testIds.find((one) => attributes.get(one))
  const field = attributes.get('name')
  const within = (css: string) => [...hostsOf(node), css]
  const id = attributes.get('id')
  const path = pathTo(node)
  const selectors = [
    ...(testId ? [within(`[${testId}=${quoted(attributes.get(testId) ?? '')}]`)] : []),
    ...(name ? [[role ? `aria/${name}[role="${role}"]` : `aria/${name}`]] : []),
    ...(id ? [within(idSelector(id))] : []),
    ...(field && tag !== 'a' ? [within(`${tag}[name=${quoted(field)}]`)] : []),
    ...(text ? [[`text/${text}`]] : []),
    ...(path ? [within(path)] : []),
  ]
  return { ...(role && { role: role.slice(0, 100) }), ...(name && { name }), ...(text && { text }), selectors }
}

/** The frame that an element is in, by its selector in the page; undefined in the page itself. */
export function frameOf(node: PageNode): string | undefined {
  const document = rootOf(node)
  return document.tag === '#document' && document.parent ? (pathTo(document.parent) ?? document.parent.tag) : undefined
}

function rootOf(node: PageNode): PageNode {
  let root = node
  while (root.parent && root.tag !== '#document') root = root.parent
  return root
}

const idSelector = (id: string) => (plainName.test(id) ? `#${id}` : `[id=${quoted(id)}]`)

/** The hosts of the shadow roots around an element, the outermost first. */
function hostsOf(node: PageNode): string[] {
  const hosts: string[] = []
  let one: PageNode | null = node
  for (; one && one.tag !== '#document' && hosts.length < 8; one = one.parent) {
    if (!one.inShadow || !one.parent) continue
    hosts.unshift(pathTo(one.parent) ?? one.parent.tag)
  }
  return hosts
}

/** A CSS path from the nearest element with an id, or the root of its tree; null where the siblings are too many to count. */
function pathTo(node: PageNode): string | null {
  const segments: string[] = []
  let one: PageNode | null = node
  while (one && one.tag !== '#document' && segments.length < mostSegments) {
    const id: string | undefined = one.attributes.get('id')
    const segment: string | null = id ? idSelector(id) : segmentOf(one)
    if (segment === null) return null
    segments.unshift(segment)
    if (id || one.inShadow) break
    one = one.parent
  }
  return segments.length > 0 ? segments.join(' > ') : null
}

function segmentOf(node: PageNode): string | null {
  if (!/^[a-z][\w-]*$/.test(node.tag)) return null
  let place = 1
  let alike = false
  let looked = 0
  for (let one = node.before; one; one = one.before) {
    if (looked++ > mostSiblings) return null
    if (one.tag !== '') place++
    alike ||= one.tag === node.tag
  }
  for (let one = node.after; one && !alike && looked++ <= mostSiblings; one = one.after) alike = one.tag === node.tag
  return alike ? `${node.tag}:nth-child(${place})` : node.tag
}
