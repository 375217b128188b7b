import type { Script, Step } from './script'

/** Speaks, a word every so many milliseconds. */
export const slow =
  (text: string, ms: number): Script =>
  () =>
    text.split(/(?<= )/).flatMap((word): Step[] => [{ say: word }, { wait: ms }])

/** Breaks off after this much. */
export const dying =
  (text: string): Script =>
  () => [{ say: text }, { wait: 20 }, { die: true }]

/** Is unwell so many times, then as `then` has it. */
export const unwell =
  (times: number, then: Script, status = 500): Script =>
  (asked) =>
    asked.n <= times ? [{ status }] : then(asked)

/** Takes the request and says nothing. */
export const hanging: Script = () => [{ hang: true }]

/** Sends what is no answer. */
export const garbage: Script = () => [{ write: 'data: {"nonsense": [\n\n' }, { write: 'data: 42\n\n' }, { end: true }]
