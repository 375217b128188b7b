import type { Companion } from '@/db/enums'
import type { Kind } from './kinds'
import type { Notice } from './notice'
import { type Questions, questions } from './questions'
import type { Spoken } from './spoken'
import { fill, rotated, wasSaid } from './template'

/** A question that could be asked, with the notice that it is about, where there is one. */
export type Asking = { text: string; template: string; notice: Notice | null }

type Asker = { companion: Companion; spoken: Spoken; seed: number }

const rounds = 3

/**
 * The questions about what was noticed, best first: one about each thing before a second about any, and at last those that fit whatever was
 * written. The same for the same notices and seed.
 */
export function askingsAbout(notices: Notice[], { companion, spoken, seed }: Asker): Asking[] {
  const list: Questions = questions[companion][spoken]
  const about = Array.from({ length: rounds }, (_, round) =>
    notices.flatMap((notice) => {
      const template = rotated(list[notice.kind] ?? [], seed)[round]
      const text = template && fill(template, notice.slots)
      return template && text && round < (list[notice.kind]?.length ?? 0) ? [{ text, template, notice }] : []
    }),
  ).flat()
  return [...about, ...general(list.any, seed)]
}

/** Questions about nothing in particular, such as to begin with, or about a topic by its name. */
export function general(templates: string[], seed: number, slots: Record<string, string> = {}): Asking[] {
  return rotated(templates, seed).flatMap((template) => {
    const text = fill(template, slots)
    return text ? [{ text, template, notice: null }] : []
  })
}

/** The first question that was not asked in this talk. */
export const unasked = (askings: Asking[], said: string[]): Asking | null =>
  askings.find(({ template }) => !wasSaid(template, said)) ?? null

/** Whether a kind was asked about in this talk. */
export function askedAbout(kind: Kind, { companion, spoken }: Asker, said: string[]): boolean {
  return (questions[companion][spoken][kind] ?? []).some((template) => wasSaid(template, said))
}
