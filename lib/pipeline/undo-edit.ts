import { AppError } from '@/lib/errors'
import { withoutActions } from './journey/step-messages'
import type { ChatMessage, ExampleEdit } from './schema'

type Edited = { messages: ChatMessage[]; edits: ExampleEdit[] }

/**
 * Takes back one of an example's edits, or does it again: the messages it made and those they were before change places, and the places of
 * the edits after it move along. Words changed by hand meanwhile stay with the messages they are in.
 * @throws AppError `invalid` for what cannot be taken back, or is no edit of it
 */
export function turnEdit({ messages, edits }: Edited, id: string, undone: boolean): Edited {
  const place = edits.findIndex((one) => one.id === id)
  const edit = edits[place]
  if (!edit?.swap) throw new AppError('invalid', edit ? 'This cannot be taken back.' : 'The example has no such edit.')
  if (edit.undone === undone) return { messages, edits }
  const { at, length } = edit.swap
  const taken = messages.slice(at, at + length)
  const instead = edit.swap.instead ?? taken.map(withoutActions)
  const moved = (one: ExampleEdit, i: number): ExampleEdit =>
    i > place && one.swap ? { ...one, swap: { ...one.swap, at: one.swap.at + instead.length - length } } : one
  return {
    messages: messages.toSpliced(at, length, ...instead),
    edits: edits.map(moved).with(place, { ...edit, undone, swap: { at, length: instead.length, instead: taken } }),
  }
}
