import type { Turn } from './conversation'
import type { Signal } from './schema'
import { rounded } from './score'
import { clearScore, greeting, groundedScore } from './turn-scores'
import { helpSignals } from './workshop/help-signals'

const thanks = /\b(?:thanks?|thank you|thx|perfect|great|danke|super|prima|passt)\b|धन्यवाद|शुक्रिया/i
const trouble =
  /\b(?:no,|not what|wrong|that'?s not|doesn'?t work|does not work|again|nein|falsch|nicht das|stimmt nicht|geht nicht)\b|गलत/i
const refusal =
  /\b(?:i (?:do not|don'?t|can'?t|cannot) (?:know|help|answer)|something went wrong|weiß ich (?:leider )?nicht|kann ich (?:leider )?nicht)\b/i

const mean = (numbers: number[]) => (numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length)

/** Whether an answer settled the matter, as far as the next words of the person show. */
function resolvedScore({ user, answer }: Turn, next: Turn | undefined): [number, string] {
  if (answer === null) return [0, 'Nobody answered.']
  if (refusal.test(answer)) return [0.3, 'The answer helps no further; an answer to the question would raise this.']
  if (greeting.test(user)) return [0.5, 'A greeting leaves nothing to settle.']
  if (!next) return [0.75, 'The person asked no more.']
  if (trouble.test(next.user)) return [0.3, 'The person was not content with the answer.']
  return thanks.test(next.user) ? [1, 'The person was content.'] : [0.85, 'The person went on.']
}

function feedbackScore({ feedback }: Turn): [number, string] {
  if (feedback === 'up') return [1, 'The person liked the answer.']
  return feedback === 'down'
    ? [0, 'The person did not like the answer.']
    : [0.6, 'The person gave no thumb; one up would raise this.']
}

/** The four signals of one turn among its conversation. */
export function turnSignals(turns: Turn[], index: number): Signal[] {
  const turn = turns[index]
  if (!turn) return []
  if (turn.help) return helpSignals(turn, turn.help)
  const named: [name: string, weight: number, minimum: number, scored: [number, string]][] = [
    ['resolved', 0.3, 0.5, resolvedScore(turn, turns[index + 1])],
    ['clear', 0.25, 0.5, clearScore(turn)],
    ['grounded', 0.25, 0.5, groundedScore(turn, turns.slice(0, index))],
    ['feedback', 0.2, 0.3, feedbackScore(turn)],
  ]
  return named.map(([name, weight, minimum, [score, reason]]) => ({ name, score, weight, minimum, reason }))
}

/** The same signals for a whole conversation: the mean of its turns, explained by the turn that is worst in each. */
export function conversationSignals(turns: Turn[]): Signal[] {
  const each = turns.map((_turn, i) => turnSignals(turns, i))
  return (each[0] ?? []).map((first, i) => {
    const same = each.flatMap((signals) => signals[i] ?? [])
    const worst = same.toSorted((a, b) => a.score - b.score)[0] ?? first
    return { ...first, score: rounded(mean(same.map(({ score }) => score))), reason: worst.reason }
  })
}
