import type { ChatMessage, Signal } from '@/lib/pipeline/schema'
import { rounded } from '@/lib/pipeline/score'
import { clearScore, groundedScore } from '@/lib/pipeline/turn-scores'
import type { GivenExample } from './given-example'

const textOf = (message: ChatMessage | undefined) => message?.content ?? ''

/** What is asked last and what is answered, calls written out as they stand. */
export function askedAndAnswered({ messages }: Pick<GivenExample, 'messages'>): { user: string; answer: string } {
  const last = messages.at(-1)
  const calls = last?.role === 'assistant' ? (last.tool_calls ?? []) : []
  const called = calls.map(({ function: { name, arguments: given } }) => `${name} ${given}`)
  return {
    user: textOf(messages.findLast(({ role }) => role === 'user')),
    answer: [textOf(last), ...called].filter((part) => part !== '').join('\n'),
  }
}

function completeScore({ messages }: GivenExample): [number, string] {
  const has = (role: string) => messages.some((message) => message.role === role)
  if (!has('user')) return [0.4, 'Nobody asks anything in it.']
  return has('system')
    ? [1, 'It says what the model is, what is asked and what is answered.']
    : [0.8, 'No system message says what the model is; one would raise this.']
}

function claimedScore({ claimed }: GivenExample): [number, string] {
  if (claimed === null) return [0.6, 'The file says nothing of how good it is.']
  return [claimed, `The file says that it is worth ${Math.round(claimed * 100)} %; nobody here has checked that.`]
}

/** The signals of an example that came ready made. Its own file's word counts as one of four. */
export function givenSignals(example: GivenExample): Signal[] {
  const turn = askedAndAnswered(example)
  const isCall = example.kind === 'step'
  const named: [name: string, weight: number, minimum: number, scored: [number, string]][] = [
    ['completeness', 0.3, 0.5, completeScore(example)],
    ['clear', 0.25, 0.5, clearScore(turn)],
    ['grounded', 0.2, 0.5, isCall ? calledScore(turn) : groundedScore(turn, [])],
    ['claimed', 0.25, 0.5, claimedScore(example)],
  ]
  return named.map(([name, weight, minimum, [score, reason]]) => ({
    name,
    score: rounded(score),
    weight,
    minimum,
    reason,
  }))
}

/** Whether what a call names stands in the question. */
function calledScore({ user, answer }: { user: string; answer: string }): [number, string] {
  const values = [...answer.matchAll(/:\s*"((?:[^"\\]|\\.){1,500})"/g)].map(([, value = '']) =>
    value.replaceAll('\\"', '"'),
  )
  if (values.length === 0 || values.some((value) => user.includes(value))) return [1, 'The call takes up what is told.']
  return [0.6, 'What the call names does not stand in what is told.']
}

/** The same signals for all examples of a file: their means, each explained by the worst. */
export function meanSignals(each: Signal[][]): Signal[] {
  return (each[0] ?? []).map((first, i) => {
    const same = each.flatMap((signals) => signals[i] ?? [])
    const worst = same.reduce((least, one) => (one.score < least.score ? one : least), first)
    return {
      ...first,
      score: rounded(same.reduce((sum, { score }) => sum + score, 0) / same.length),
      reason: worst.reason,
    }
  })
}
