import { expect, test } from 'vitest'
import { actingKey, type Place, type Pressed } from './acting-key'

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test.each<[string, Pressed, Place, string | null]>([
  ['Enter sends a line', pressed('Enter'), 'line', 'Enter'],
  ['Enter breaks lines', pressed('Enter'), 'lines', null],
  ['Enter clicks a button', pressed('Enter'), 'pressable', null],
  ['a letter types', pressed('a'), 'line', null],
  ['a password never shows by its keys', pressed('S'), 'line', null],
  ['Space scrolls a page', pressed(' '), 'page', 'Space'],
  ['Space types', pressed(' '), 'line', null],
  ['an arrow chooses a suggestion', pressed('ArrowDown'), 'line', 'ArrowDown'],
  ['an arrow changes a list', pressed('ArrowDown'), 'arrows', null],
  ['Escape closes', pressed('Escape'), 'lines', 'Escape'],
  ['a shortcut', pressed('k', { metaKey: true }), 'page', 'Control+K'],
  ['pasting edits', pressed('v', { ctrlKey: true }), 'line', null],
  ['a held key', pressed('ArrowDown', { repeat: true }), 'line', null],
  ['Enter of an input method', pressed('Enter', { isComposing: true }), 'line', null],
])('%s', (_what, event, place, key) => expect(actingKey(event, place)).toBe(key))
