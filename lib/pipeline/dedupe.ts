import { createHash } from 'node:crypto'
import type { Turn } from './conversation'
import { valueKind } from './journey/field-kind'
import type { Journey, Step } from './journey/journey'
import { urlTemplate } from './journey/url-template'

function hash(parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** What makes a step the same lesson as another: kind of page, element, action, and kind of value; never what was said around it. */
export function stepHash(step: Step, { pages, elements }: Journey): string {
  const element = step.element === null ? undefined : elements[step.element]
  const value = step.kind === 'key' ? step.key : valueKind(step.value)
  return hash([urlTemplate(pages[step.page]?.url ?? ''), element?.selector ?? null, step.kind, value])
}

/** Two journeys are the same when their steps are. */
export function planHash(stepHashes: string[]): string {
  return hash(['plan', ...stepHashes])
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The question and its answer without case and punctuation; what went before does not count. */
export function turnHash({ user, answer }: Turn): string {
  return hash(['turn', plain(user), plain(answer ?? '')])
}

/**
 * An example ready made, where its file says no other way: a step told as ours are by the page and the call, anything else by what is asked
 * last and what is answered.
 */
export function givenHash({ user, answer }: { user: string; answer: string }, isStep: boolean): string {
  const page = isStep ? /^Page: (\S+)$/m.exec(user)?.[1] : undefined
  return page ? hash(['given', urlTemplate(page), answer]) : hash(['given', plain(user), plain(answer)])
}

/** What happens next in a workshop: where, what, and after what had broken. */
export function momentHash(step: string | null, call: string, argument: string, broken: string | null): string {
  return hash(['workshop', step, call, argument, broken])
}
