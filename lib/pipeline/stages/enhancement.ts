import type { Turn } from '@/lib/pipeline/conversation'
import { redactExample } from '@/lib/pipeline/given/redact-example'
import { candidatesByPage } from '@/lib/pipeline/journey/candidates'
import { inferGoal } from '@/lib/pipeline/journey/goal'
import { redactJourney } from '@/lib/pipeline/journey/redact-journey'
import { tidy } from '@/lib/pipeline/journey/tidy'
import { redactPersonal } from '@/lib/pipeline/redact'
import type { WorkshopLog } from '@/lib/pipeline/workshop/workshop-log'
import type { EnhancementOutput, QualityOutput } from './outputs'
import type { StageContext } from './source-input'

const redacted = (text: string) => redactPersonal(text).text

function redactTurn({ help, pair, fragments, ...turn }: Turn): Turn {
  return {
    ...turn,
    user: redacted(turn.user),
    answer: turn.answer && redacted(turn.answer),
    ...(pair && { pair: { ...pair, chosen: redacted(pair.chosen), rejected: redacted(pair.rejected) } }),
    ...(fragments && { fragments: { user: fragments.user.map(redacted), answer: fragments.answer.map(redacted) } }),
    ...(help && { help: { ...help, context: redacted(help.context) } }),
  }
}

function redactLog({ steps, moments }: WorkshopLog): WorkshopLog {
  return {
    steps: steps.map(redacted),
    moments: moments.map((moment) => ({
      ...moment,
      name: redacted(moment.name),
      detail: redacted(moment.detail),
      step: moment.step && redacted(moment.step),
    })),
  }
}

/**
 * Third stage: joins keystrokes, drops noise and redirects, takes personal data and secrets out of every text, and finds the goal where
 * none was given. From here on no raw text is left; what the person could choose from on each page is kept as candidates.
 */
export function enhancement(input: QualityOutput, context: StageContext): EnhancementOutput {
  const { goal: named, title, journey: recorded, turns, given, log, ...rest } = input
  const { steps, edits } = tidy(recorded)
  const { journey, others, redactions } = redactJourney({ ...recorded, steps }, [named, title])
  const goal = inferGoal({ given: others[0] ?? null, title: others[1] ?? null, journey })
  const candidates = candidatesByPage({ ...journey, steps: recorded.steps })

  context.log(
    `${steps.length} of ${recorded.steps.length} steps kept: ${edits.joined} joined, ${edits.passing} passing, ${edits.idle} idle, ${edits.redirects} redirects`,
  )
  context.log(`${redactions} texts redacted; goal ${goal.origin}`)
  return {
    ...rest,
    goal,
    journey,
    turns: turns.map(redactTurn),
    given: given.map(redactExample),
    log: redactLog(log),
    candidates,
    edits: { ...edits, redactions },
  }
}
