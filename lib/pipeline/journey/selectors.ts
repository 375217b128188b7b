import type { InteractionTarget } from '@/lib/pipeline/schema'
import type { Element } from './journey'

const testId = /\[data-(?:testid|test-id|test|qa|cy|pw)\b/
const ariaSelector = /^aria\/(.*?)(?:\[role=["']?([\w-]+)["']?\])?$/s
const generated = /\d{3,}|[:_][a-z\d]*\d|^#(?:ember|ext|gen|mui|radix)/i

/** The roles that HTML elements have of themselves (HTML AAM), for recordings that name only the tag. */
const roleOfTag = new Map([
  ['a', 'link'],
  ['button', 'button'],
  ['input', 'textbox'],
  ['textarea', 'textbox'],
  ['select', 'combobox'],
  ['option', 'option'],
  ['img', 'img'],
  ['form', 'form'],
])
const roleOfInputType = new Map([
  ['checkbox', 'checkbox'],
  ['radio', 'radio'],
  ['search', 'searchbox'],
  ['submit', 'button'],
  ['button', 'button'],
  ['number', 'spinbutton'],
  ['range', 'slider'],
])

/**
 * How well a selector will find its element again, 0 to 1: test ids and accessible names outlive a redesign, positions do not.
 * Selectors are written as Chrome's Recorder does (`aria/…`, `text/…`, `xpath/…`, `pierce/…`, else CSS).
 */
export function selectorStrength(selector: string): number {
  if (testId.test(selector)) return 1
  if (selector.startsWith('aria/')) return selector.length > 5 ? 0.95 : 0.1
  if (selector.startsWith('text/')) return 0.75
  if (selector.startsWith('xpath/') || selector.startsWith('/')) return 0.2
  const css = selector.replace(/^pierce\//, '')
  if (/^#[^\s>+~.[]+$/.test(css)) return generated.test(css) ? 0.45 : 0.85
  if (/\[(?:name|aria-label|placeholder|type|href|for)\b/.test(css)) return 0.8
  return Math.max(0.3, 0.65 - 0.05 * (css.match(/:nth-|>/g)?.length ?? 0))
}

/** The accessible name and role that a selector like `aria/Search[role="button"]` states. */
export function readAria(selectors: string[][]): { name?: string; role?: string } {
  for (const parts of selectors) {
    const [, name = '', role] = ariaSelector.exec(parts.at(-1) ?? '') ?? []
    if (name || role) return { ...(name && { name }), ...(role && { role }) }
  }
  return {}
}

/** The role of the element that a CSS selector ends in, as far as its tag tells. */
export function roleFromCss(selectors: string[][]): string | undefined {
  for (const parts of selectors) {
    const last = parts.at(-1) ?? ''
    if (/^(?:aria|text|xpath)\//.test(last)) continue
    const compound = last.split(/[\s>+~]+/).at(-1) ?? ''
    const [, type = ''] = /^input\b.*\[type=["']?(\w+)/.exec(compound) ?? []
    const role = roleOfInputType.get(type) ?? roleOfTag.get(/^[a-z]+/.exec(compound)?.[0] ?? '')
    if (role) return role
  }
  return undefined
}

const oneLine = (text: string, longest: number) => text.replace(/\s+/g, ' ').trim().slice(0, longest)

/** The element of an interaction by its best selector, or null when nothing tells what was acted on. */
export function describeTarget(target: InteractionTarget | undefined): Element | null {
  if (!target) return null
  const selectors = (target.selectors ?? []).filter((parts) => parts.some((part) => part.trim() !== ''))
  const aria = readAria(selectors)
  const role = oneLine(target.role ?? aria.role ?? roleFromCss(selectors) ?? '', 60)
  const name = oneLine(target.name || aria.name || target.text || '', 120)

  let best = role && name ? `aria/${name}[role="${role}"]` : name ? `text/${name}` : ''
  let strength = best ? (role ? 0.9 : 0.7) : 0
  for (const parts of selectors) {
    const own = selectorStrength(parts.at(-1) ?? '')
    if (own > strength) [best, strength] = [parts.join(' >>> '), own]
  }
  return best ? { role, name, selector: oneLine(best, 500), strength } : null
}
