import { isObject } from '@/lib/is-object'
import { type Fields, listOf, numberOf, textOf } from './rrweb-event'

/** A node of the recorded page with what tells it from others; what it looks like is not kept. */
export type PageNode = {
  readonly id: number
  /** Empty for a text, `#document` for a document. */
  readonly tag: string
  readonly attributes: Map<string, string>
  text: string
  readonly inShadow: boolean
  parent: PageNode | null
  first: PageNode | null
  last: PageNode | null
  before: PageNode | null
  after: PageNode | null
}

const longestAttribute = 300
const longestText = 300
const keptAttribute =
  /^(?:id|name|class|type|role|for|value|alt|title|placeholder|multiple|data-(?:testid|test-id|test|qa|cy|pw)|aria-(?:label|labelledby)|data-rr-is-password|contenteditable)$/
const nodeType = { document: 0, element: 2, text: 3, cdata: 4 } as const

/** The nodes of a recorded page by their ids, as they stand at one time; linked, so that no change costs more with more siblings. */
export class RecordedPage {
  readonly #nodes = new Map<number, PageNode>()
  /** The first label for an id, and an element by its id, to find names by. */
  readonly #labels = new Map<string, PageNode>()
  readonly #byHtmlId = new Map<string, PageNode>()
  #title: PageNode | null = null

  get(id: number): PageNode | undefined {
    return this.#nodes.get(id)
  }

  byHtmlId(id: string): PageNode | undefined {
    return this.#byHtmlId.get(id)
  }

  labelFor(id: string): PageNode | undefined {
    return this.#labels.get(id)
  }

  title(): string {
    return this.#title?.first?.text ?? ''
  }

  /** Begins anew with a full snapshot: the root node, as rrweb serialises it. */
  reset(root: unknown) {
    this.#nodes.clear()
    this.#labels.clear()
    this.#byHtmlId.clear()
    this.#title = null
    this.#grow(root, null, null)
  }

  /** Applies the changes of one mutation event, in the order in which rrweb replays them. */
  change(data: Fields) {
    for (const removed of listOf(data.removes)) {
      const node = isObject(removed) ? this.#nodes.get(numberOf(removed.id) ?? -1) : undefined
      if (node) this.#remove(node)
    }
    this.#add(listOf(data.adds).filter(isObject))
    for (const changed of listOf(data.texts).filter(isObject)) {
      const node = this.#nodes.get(numberOf(changed.id) ?? -1)
      if (node) node.text = (textOf(changed.value) ?? '').slice(0, longestText)
    }
    for (const changed of listOf(data.attributes).filter(isObject)) {
      const node = this.#nodes.get(numberOf(changed.id) ?? -1)
      if (node && isObject(changed.attributes)) this.#describe(node, changed.attributes)
    }
  }

  /** Some are told before their parent or the sibling they stand before: these wait until a round brings nothing more. */
  #add(adds: Fields[]) {
    let waiting = adds
    let rounds = 0
    while (waiting.length > 0 && rounds++ < 20) {
      const still = waiting.filter((add) => !this.#place(add, rounds > 1))
      if (still.length === waiting.length && rounds > 1) break
      waiting = still
    }
    for (const add of waiting) this.#place(add, true)
  }

  #place(add: Fields, anywhere: boolean): boolean {
    const parent = this.#nodes.get(numberOf(add.parentId) ?? -1)
    const nextId = numberOf(add.nextId)
    const next = nextId === null ? null : (this.#nodes.get(nextId) ?? null)
    if (!parent || (nextId !== null && !next && !anywhere)) return false
    this.#grow(add.node, parent, next)
    return true
  }

  /** Takes a node in with all that is below it, however deep. */
  #grow(root: unknown, parent: PageNode | null, before: PageNode | null) {
    const todo: { raw: unknown; parent: PageNode | null; before: PageNode | null }[] = [{ raw: root, parent, before }]
    for (let next = todo.pop(); next; next = todo.pop()) {
      const node = this.#make(next.raw)
      if (!node || !isObject(next.raw)) continue
      // What stood there may just have been replaced.
      if (next.parent) link(node, next.parent, next.before?.parent === next.parent ? next.before : null)
      if (node.tag === 'title' && !this.#title && next.parent?.tag === 'head') this.#title = node
      // Taken from the end of the list, so that the first child comes first.
      for (const raw of listOf(next.raw.childNodes).toReversed()) todo.push({ raw, parent: node, before: null })
    }
  }

  #make(raw: unknown): PageNode | null {
    const id = isObject(raw) ? numberOf(raw.id) : null
    if (!isObject(raw) || id === null) return null
    const type = raw.type
    const isText = type === nodeType.text || type === nodeType.cdata
    if (!isText && type !== nodeType.element && type !== nodeType.document) return null
    const stale = this.#nodes.get(id)
    if (stale) this.#remove(stale)
    const node: PageNode = {
      id,
      tag: isText
        ? ''
        : type === nodeType.document
          ? '#document'
          : (textOf(raw.tagName) ?? '').toLowerCase().slice(0, 100),
      attributes: new Map(),
      text: isText && raw.isStyle !== true ? (textOf(raw.textContent) ?? '').slice(0, longestText) : '',
      inShadow: raw.isShadow === true,
      parent: null,
      first: null,
      last: null,
      before: null,
      after: null,
    }
    this.#nodes.set(id, node)
    if (isObject(raw.attributes)) this.#describe(node, raw.attributes)
    return node
  }

  #describe(node: PageNode, attributes: Fields) {
    for (const name in attributes) {
      if (!keptAttribute.test(name)) continue
      const value = attributes[name]
      if (typeof value === 'string') node.attributes.set(name, value.slice(0, longestAttribute))
      else if (typeof value === 'number' || value === true) node.attributes.set(name, value === true ? '' : `${value}`)
      else node.attributes.delete(name)
    }
    const id = node.attributes.get('id')
    if (id && !this.#byHtmlId.has(id)) this.#byHtmlId.set(id, node)
    const labelled = node.tag === 'label' ? node.attributes.get('for') : undefined
    if (labelled && !this.#labels.has(labelled)) this.#labels.set(labelled, node)
  }

  #remove(root: PageNode) {
    unlink(root)
    const todo = [root]
    for (let node = todo.pop(); node; node = todo.pop()) {
      if (this.#nodes.get(node.id) === node) this.#nodes.delete(node.id)
      this.#forget(node)
      for (let child = node.first; child; child = child.after) todo.push(child)
    }
  }

  #forget(node: PageNode) {
    const id = node.attributes.get('id')
    if (id && this.#byHtmlId.get(id) === node) this.#byHtmlId.delete(id)
    const labelled = node.attributes.get('for')
    if (labelled && this.#labels.get(labelled) === node) this.#labels.delete(labelled)
    if (this.#title === node) this.#title = null
  }
}

function link(node: PageNode, parent: PageNode, before: PageNode | null) {
  node.parent = parent
  node.after = before
  node.before = before ? before.before : parent.last
  if (node.before) node.before.after = node
  else parent.first = node
  if (before) before.before = node
  else parent.last = node
}

function unlink(node: PageNode) {
  if (node.before) node.before.after = node.after
  else if (node.parent) node.parent.first = node.after
  if (node.after) node.after.before = node.before
  else if (node.parent) node.parent.last = node.before
  node.parent = node.before = node.after = null
}
