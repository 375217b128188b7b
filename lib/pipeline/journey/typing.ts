import type { Element, Step } from './journey'

/** Keys that act on a page by themselves. All others only edit, move the focus or modify another key. */
const actingKeys = new Set(['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Space'])
const notTypedInto = /^(?:button|link|checkbox|radio|switch|tab|menuitem|option|img|combobox)$/

const isCharacter = (key: string) => [...key].length === 1
const isShortcut = (key: string) => key.length > 1 && /[^+]\+[^+]/.test(key)

function edited(text: string, key: string): string {
  if (key === 'Backspace') return [...text].slice(0, -1).join('')
  return isCharacter(key) ? text + key : text
}

function extended(step: Step, by: Step, value: string | null): Step {
  return { ...step, value, eventIds: [...step.eventIds, ...by.eventIds] }
}

/**
 * Joins what was typed or chosen in one field into one step with the last value. Keystrokes make up a value where the recorder sent
 * none; where it did, they are swallowed. Keys that act (Enter, Escape, arrows, shortcuts) stay steps of their own.
 */
export function joinTyping(steps: Step[], elements: Element[]): Step[] {
  const out: Step[] = []
  let hasRecordedValue = false

  for (const step of steps) {
    const last = out.at(-1)
    const sameField = last !== undefined && last.element !== null && last.element === step.element
    if ((step.kind === 'input' || step.kind === 'select') && sameField && last.kind === step.kind) {
      out[out.length - 1] = extended(last, step, step.value ?? last.value)
      hasRecordedValue = true
    } else if (step.kind !== 'key') {
      out.push(step)
      hasRecordedValue = true
    } else if (last?.kind === 'input' && (sameField || step.element === null) && !actingKeys.has(step.key ?? '')) {
      const value = hasRecordedValue ? last.value : edited(last.value ?? '', step.key ?? '')
      out[out.length - 1] = extended(last, step, value)
    } else if (isTypedInto(step, elements)) {
      out.push({ ...step, kind: 'input', value: edited('', step.key ?? ''), key: null })
      hasRecordedValue = false
    } else if (actingKeys.has(step.key ?? '') || isShortcut(step.key ?? '')) {
      out.push(step)
    }
  }
  return out
}

function isTypedInto(step: Step, elements: Element[]): boolean {
  const role = step.element === null ? undefined : elements[step.element]?.role
  return role !== undefined && isCharacter(step.key ?? '') && !notTypedInto.test(role)
}
