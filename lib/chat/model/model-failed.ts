import type { Usage } from './usage'

/**
 * Why a model gave no answer: `stopped` by the caller; no sign in time; nobody there; the request refused (401, 404, 429 …); an answer
 * that is none; the day's tokens used up; not a word said.
 */
export type ModelFailure = 'stopped' | 'timeout' | 'unreachable' | 'refused' | 'bad_answer' | 'budget' | 'empty'

type Facts = { spoke: boolean; acted: boolean; usage: Usage }

/** Thrown when a model did not answer to the end. It bears a code and no word of the request, its address or its key. */
export class ModelFailed extends Error {
  readonly code: ModelFailure
  /** Whether some of its text was already handed on. */
  readonly spoke: boolean
  /** Whether a tool that may change something was called. */
  readonly acted: boolean
  /** What was spent until then. */
  readonly usage: Usage

  constructor(code: ModelFailure, { spoke, acted, usage }: Facts) {
    super(`the model failed: ${code}`)
    this.name = 'ModelFailed'
    this.code = code
    this.spoke = spoke
    this.acted = acted
    this.usage = usage
  }
}
