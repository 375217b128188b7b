import { type FieldFacts, placeholderOf } from './mask'

export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLElement

const notTyped = /^(?:button|checkbox|file|hidden|image|radio|reset|submit)$/

/** Whether an element holds what somebody types. */
export function isTextField(element: Element): element is TextField {
  if (element instanceof HTMLInputElement) return !notTyped.test(element.type)
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLElement && element.isContentEditable
}

export function textIn(field: TextField): string {
  return 'value' in field ? String(field.value) : field.innerText
}

/** A password stays one when the page shows it as text. */
const oncePasswords = new WeakSet<Element>()

/** What stands for all that is typed into this field; null when it may be recorded. @param name its accessible name */
export function maskOf(field: Element, name: string): string | null {
  const type = field instanceof HTMLInputElement ? field.type : ''
  if (type === 'password') oncePasswords.add(field)
  const facts: FieldFacts = {
    type: oncePasswords.has(field) ? 'password' : type,
    autocomplete: field.getAttribute('autocomplete') ?? '',
    words: [name, field.getAttribute('name'), field.id, field.getAttribute('placeholder')].filter(
      (text) => !!text,
    ) as string[],
  }
  return placeholderOf(facts)
}
