export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>

/** Where a key is pressed: in a line of text, in several, in something that a key clicks, in one that takes the arrows itself, or elsewhere. */
export type Place = 'line' | 'lines' | 'pressable' | 'arrows' | 'page'

const editing = /^[acvxyz]$/

/** The name of a key that does something by itself; null for what only types, edits, moves, or clicks (the click is recorded). */
export function actingKey(
  { key, ctrlKey, metaKey, altKey, repeat, isComposing }: Pressed,
  place: Place,
): string | null {
  if (repeat || isComposing) return null
  if (ctrlKey || metaKey) return shortcut(key, place)
  if (altKey) return null
  if (key === 'Escape') return key
  if (key === 'Enter') return place === 'lines' || place === 'pressable' ? null : key
  if (key === ' ') return place === 'page' ? 'Space' : null
  if (key === 'ArrowUp' || key === 'ArrowDown') return place === 'line' || place === 'pressable' ? key : null
  return null
}

function shortcut(key: string, place: Place): string | null {
  if (key === 'Enter' && place === 'lines') return 'Control+Enter'
  const letter = key.toLowerCase()
  return /^[a-z]$/.test(letter) && !editing.test(letter) ? `Control+${letter.toUpperCase()}` : null
}
