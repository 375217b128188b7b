import { isObject } from '@/lib/is-object'
import { ImportError } from './import-error'

/** A step of a recording as an object whose fields are yet to be trusted, and its place in the file. */
export type RawStep = { readonly type: string; readonly fields: Record<string, unknown>; readonly pointer: string }

/** @throws ImportError naming `/steps/<index>` and what is wrong there. */
export function readStep(value: unknown, index: number): RawStep {
  const pointer = `/steps/${index}`
  if (!isObject(value)) throw new ImportError(pointer, `Step ${index + 1} is no object.`)
  const { type } = value
  if (typeof type !== 'string' || type === '')
    throw new ImportError(`${pointer}/type`, `Step ${index + 1} has no type.`)
  return { type, fields: value, pointer }
}

/** A field that must be text. @throws ImportError */
export function textOf({ type, fields, pointer }: RawStep, name: string): string {
  const value = fields[name]
  if (typeof value === 'string') return value
  throw new ImportError(`${pointer}/${name}`, `The step “${type}” needs “${name}” as text.`)
}

/** The `selectors` of a step, which are lists of parts (one within the shadow root of the other) or plain texts. @throws ImportError */
export function selectorsOf({ type, fields, pointer }: RawStep, isNeeded: boolean): string[][] {
  const { selectors, selector } = fields
  const given = selectors ?? (selector === undefined ? undefined : [selector])
  if (given === undefined && !isNeeded) return []
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list) || (isNeeded && list.length === 0)) {
    throw new ImportError(`${pointer}/selectors`, `The step “${type}” needs “selectors” as a list.`)
  }
  return list.map((candidate, i) => {
    const parts: unknown[] = Array.isArray(candidate) ? candidate : [candidate]
    if (parts.length > 0 && parts.every((part) => typeof part === 'string')) return parts
    throw new ImportError(`${pointer}/selectors/${i}`, 'A selector is a text or a list of texts.')
  })
}

/** The pages that a step is said to have led to, in order. @throws ImportError */
export function navigationsOf({ fields, pointer }: RawStep): { url: string; title: string }[] {
  const { assertedEvents } = fields
  if (assertedEvents === undefined || assertedEvents === null) return []
  if (!Array.isArray(assertedEvents))
    throw new ImportError(`${pointer}/assertedEvents`, '“assertedEvents” must be a list.')
  return assertedEvents.flatMap((event: unknown, i) => {
    if (!isObject(event)) throw new ImportError(`${pointer}/assertedEvents/${i}`, 'An asserted event is an object.')
    const { type, url, title } = event
    if (type !== 'navigation' || typeof url !== 'string' || url === '') return []
    return [{ url, title: typeof title === 'string' ? title : '' }]
  })
}

/** Where a step took place when not in the page itself: the frame by its indexes, or the address of another target. */
export function frameOf({ fields }: RawStep): number[] | string | undefined {
  const { frame, target } = fields
  if (Array.isArray(frame) && frame.length > 0 && frame.every((index) => Number.isInteger(index) && index >= 0))
    return frame
  return typeof target === 'string' && target !== 'main' && target !== '' ? target : undefined
}
