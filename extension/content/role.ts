/** The roles that elements have of themselves (https://www.w3.org/TR/html-aam-1.0/). */
const ofTag: Record<string, string> = {
  article: 'article',
  aside: 'complementary',
  button: 'button',
  dialog: 'dialog',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  img: 'img',
  li: 'listitem',
  main: 'main',
  nav: 'navigation',
  option: 'option',
  summary: 'button',
  table: 'table',
  td: 'cell',
  textarea: 'textbox',
  tr: 'row',
}

const ofInput: Record<string, string> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
}

/** What an element is to somebody who cannot see it; empty when it is nothing in particular. */
export function roleOf(element: Element): string {
  const stated = element.getAttribute('role')?.trim().split(/\s+/)[0]
  if (stated) return stated
  const tag = element.localName
  if (element instanceof HTMLInputElement) return element.list ? 'combobox' : (ofInput[element.type] ?? 'textbox')
  if (element instanceof HTMLSelectElement) return element.multiple || element.size > 1 ? 'listbox' : 'combobox'
  if (tag === 'a' || tag === 'area') return element.hasAttribute('href') ? 'link' : ''
  if (element instanceof HTMLElement && element.isContentEditable) return 'textbox'
  return ofTag[tag] ?? ''
}
