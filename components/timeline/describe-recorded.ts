import { fieldsOf, shortly, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

const places: Record<string, string> = { click: 'Clicked', hover: 'Pointed at', submit: 'Sent', scroll: 'Scrolled' }

/** An interaction of a recording in plain words. */
export function describeRecorded(type: string, data: unknown): Description {
  const fields = fieldsOf(data)
  const target = fieldsOf(fields.target)
  const name = textIn(target, 'name', 'text')
  const where: Part = { text: shortly(name ?? (type === 'scroll' ? 'the page' : 'something without a name')) }
  const row = { kind: 'actions', mark: 'action' } as const
  const value = textIn(fields, 'value')
  const place = name ?? ''
  switch (type) {
    case 'navigate':
    case 'navigation': {
      const title = textIn(fields, 'title')
      const url: Part = { text: shortly(textIn(fields, 'url') ?? '', 90), look: 'quiet-mono' }
      return {
        ...row,
        mark: 'step',
        kind: 'steps',
        word: 'Opened',
        parts: title ? [{ text: title, look: 'strong' }, url] : [url],
      }
    }
    case 'input':
      return { ...row, word: 'Typed', parts: into(value, where), same: `typing ${place}` }
    case 'select':
      return { ...row, word: 'Chose', parts: into(value, where) }
    case 'key': {
      const key = typeof fields.key === 'string' ? fields.key : 'a key'
      // A field that is written into reports each letter as a key and as its value so far.
      const letter = [...key].length === 1
      const parts = into(key === ' ' ? 'Space' : key, where)
      return { ...row, word: 'Pressed', parts, same: `${letter ? 'typing' : key} ${place}` }
    }
    case 'scroll':
    case 'hover':
      return { ...row, word: places[type] ?? '', parts: [{ ...where, look: 'quiet' }], same: `${type} ${place}` }
    case 'click':
    case 'submit':
      return { ...row, word: places[type] ?? '', parts: [{ ...where, look: name ? 'strong' : 'quiet' }] }
    case 'example':
      return { ...row, word: 'Example', parts: [{ text: shortly(lastWords(fields.messages)), look: 'quiet' }] }
    default: {
      const note: Part[] = value === undefined ? [] : [{ text: shortly(value, 90), look: 'quiet-mono' }]
      return { ...row, word: 'Recorded', parts: [{ text: type, look: 'mono' }, ...(name ? [where] : note)] }
    }
  }
}

/** What is asked last in an example that was imported. */
function lastWords(messages: unknown): string {
  const asked = Array.isArray(messages) ? messages.findLast((message) => fieldsOf(message).role === 'user') : undefined
  return textIn(fieldsOf(asked), 'content') ?? 'with nobody asking'
}

function into(value: string | undefined, where: Part): Part[] {
  if (value === undefined) return [where]
  return [{ text: shortly(value), look: 'mono' }, { text: 'in', look: 'quiet' }, where]
}
