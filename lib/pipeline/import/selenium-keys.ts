/** The names that keys have in a browser (`KeyboardEvent.key`), by those that Selenium IDE writes as `${KEY_…}`. */
const keyNames = new Map(
  Object.entries({
    LEFT: 'ArrowLeft',
    UP: 'ArrowUp',
    RIGHT: 'ArrowRight',
    DOWN: 'ArrowDown',
    PGUP: 'PageUp',
    PAGE_UP: 'PageUp',
    PGDN: 'PageDown',
    PAGE_DOWN: 'PageDown',
    BKSP: 'Backspace',
    BACKSPACE: 'Backspace',
    DEL: 'Delete',
    DELETE: 'Delete',
    ENTER: 'Enter',
    TAB: 'Tab',
    ESC: 'Escape',
    ESCAPE: 'Escape',
    HOME: 'Home',
    END: 'End',
    INSERT: 'Insert',
    SPACE: 'Space',
    CTRL: 'Control',
    CONTROL: 'Control',
    ALT: 'Alt',
    SHIFT: 'Shift',
    META: 'Meta',
    COMMAND: 'Meta',
    WIN: 'Meta',
    MULTIPLY: '*',
    MUL: '*',
    ADD: '+',
    PLUS: '+',
    SUBTRACT: '-',
    MINUS: '-',
    DECIMAL: '.',
    PERIOD: '.',
    DIVIDE: '/',
    DIV: '/',
    SEPARATOR: ',',
    SEP: ',',
    EQUALS: '=',
    SEMICOLON: ';',
  }),
)
const modifiers = new Set(['Control', 'Alt', 'Shift', 'Meta'])
const keyInText = /\$\{KEY_([A-Z_\d]+)\}/g

export type Sent = { text: string } | { key: string }

function nameOf(name: string): string {
  const digit = /^(?:N|NUMPAD)(\d)$/.exec(name)?.[1]
  return keyNames.get(name) ?? digit ?? (/^F\d{1,2}$/.test(name) ? name : name.charAt(0) + name.slice(1).toLowerCase())
}

/** What `sendKeys` sends, in order: runs of text, and keys with the modifiers held for them, as in `Control+a`. */
export function sentBy(value: string): Sent[] {
  const sent: Sent[] = []
  let held: string[] = []
  const send = (text: string) => {
    if (text === '') return
    const [first = '', ...rest] = text
    if (held.length === 0) sent.push({ text })
    else {
      sent.push({ key: [...held, first].join('+') })
      if (rest.length > 0) sent.push({ text: rest.join('') })
    }
    held = []
  }
  let from = 0
  for (const match of value.matchAll(keyInText)) {
    send(value.slice(from, match.index))
    from = match.index + match[0].length
    const key = nameOf(match[1] ?? '')
    if (modifiers.has(key)) held.push(key)
    else {
      sent.push({ key: [...held, key].join('+') })
      held = []
    }
  }
  send(value.slice(from))
  return sent
}
