import type { Turn } from '@/lib/pipeline/conversation'
import type { Signal } from '@/lib/pipeline/schema'
import { clearScore, groundedScore } from '@/lib/pipeline/turn-scores'
import type { Help } from './workshop-log'

const outcomes: Record<Help['outcome'], [number, string]> = {
  'got on': [1, 'The student got on afterwards.'],
  'came back': [0.2, 'It broke again afterwards; an answer that mends it would raise this.'],
  unknown: [0.5, 'The log does not say what came of it.'],
}
const knowledge: Record<Help['known'], [number, string]> = {
  error: [1, 'The step and what broke there are known.'],
  step: [0.75, 'The step is known, but nothing that broke there.'],
  nothing: [0.3, 'The log does not say where the student was; naming the steps would raise this.'],
}

/** The signals of a turn in which a student was helped. What came of it counts most, as the log shows it better than words do. */
export function helpSignals(turn: Turn, help: Help): Signal[] {
  const named: [name: string, weight: number, minimum: number, scored: [number, string]][] = [
    ['resolved', 0.35, 0.5, turn.answer === null ? [0, 'Nobody answered.'] : outcomes[help.outcome]],
    ['clear', 0.25, 0.5, clearScore(turn)],
    ['grounded', 0.2, 0.5, groundedScore({ ...turn, user: `${turn.user} ${help.context}` }, [])],
    ['place', 0.2, 0.5, knowledge[help.known]],
  ]
  return named.map(([name, weight, minimum, [score, reason]]) => ({ name, score, weight, minimum, reason }))
}
