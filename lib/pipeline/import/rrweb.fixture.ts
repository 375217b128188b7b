import { parseRrweb } from './rrweb'

const began = Date.UTC(2026, 2, 14, 9, 30)
let at = began

/** A node as rrweb tells of it. */
export type Node = {
  id: number
  type: number
  tagName?: string
  attributes?: object
  childNodes?: Node[]
  textContent?: string
  isShadow?: boolean
}
export const el = (id: number, tagName: string, attributes: object = {}, ...childNodes: Node[]): Node => ({
  id,
  type: 2,
  tagName,
  attributes,
  childNodes,
})
export const text = (id: number, textContent: string): Node => ({ id, type: 3, textContent })
export const page = (title: string, ...body: Node[]) => ({
  id: 1,
  type: 0,
  childNodes: [el(2, 'html', {}, el(3, 'head', {}, el(4, 'title', {}, text(5, title))), el(6, 'body', {}, ...body))],
})
export const event = (type: number, data: unknown, afterMs = 500) => {
  at += afterMs
  return { type, data, timestamp: at }
}
export const meta = (href: string) => event(4, { href, width: 800, height: 600 })
const snapshot = (...body: Node[]) => event(2, { node: page('Shop', ...body), initialOffset: {} })
export const happen = (source: number, data: object, afterMs?: number) => event(3, { source, ...data }, afterMs)
export const click = (id: number, afterMs?: number) => happen(2, { type: 2, id, x: 5, y: 6 }, afterMs)
export const type = (id: number, value: string) => happen(5, { id, text: value, isChecked: false }, 50)
export const start = (...body: Node[]) => [meta('https://shop.example/'), snapshot(...body)]
export const read = (...events: unknown[]) => parseRrweb(events).sessions[0]?.interactions ?? []
export const brief = (interactions: ReturnType<typeof read>) =>
  interactions.map(({ type, target, value }) => [type, target?.name, value].filter(Boolean).join(' '))
