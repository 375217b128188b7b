import type { Turn } from '@/lib/pipeline/conversation'
import { candidatesByPage } from '@/lib/pipeline/journey/candidates'
import { inferGoal } from '@/lib/pipeline/journey/goal'
import { redactJourney } from '@/lib/pipeline/journey/redact-journey'
import { tidy } from '@/lib/pipeline/journey/tidy'
import { redactPersonal } from '@/lib/pipeline/redact'
import type { EnhancementOutput, QualityOutput } from './outputs'
import type { StageContext } from './source-input'

function redactTurn(turn: Turn): Turn {
  const { user, answer, pair, fragments } = turn
  const redact = (text: string) => redactPersonal(text).text
  return {
    ...turn,
    user: redact(user),
    answer: answer && redact(answer),
    ...(pair && { pair: { ...pair, chosen: redact(pair.chosen), rejected: redact(pair.rejected) } }),
    ...(fragments && { fragments: { user: fragments.user.map(redact), answer: fragments.answer.map(redact) } }),
  }
}

/**
 * Third stage: joins keystrokes, drops noise and redirects, takes personal data and secrets out of every text, and finds the goal where
 * none was given. From here on no raw text is left; what the person could choose from on each page is kept as candidates.
 */
export function enhancement(input: QualityOutput, context: StageContext): EnhancementOutput {
  const { goal: given, title, journey: recorded, turns, ...rest } = input
  const { steps, edits } = tidy(recorded)
  const { journey, others, redactions } = redactJourney({ ...recorded, steps }, [given, title])
  const goal = inferGoal({ given: others[0] ?? null, title: others[1] ?? null, journey })
  const candidates = candidatesByPage({ ...journey, steps: recorded.steps })

  context.log(
    `${steps.length} of ${recorded.steps.length} steps kept: ${edits.joined} joined, ${edits.passing} passing, ${edits.idle} idle, ${edits.redirects} redirects`,
  )
  context.log(`${redactions} texts redacted; goal ${goal.origin}`)
  return { ...rest, goal, journey, turns: turns.map(redactTurn), candidates, edits: { ...edits, redactions } }
}
