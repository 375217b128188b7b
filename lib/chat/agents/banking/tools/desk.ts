import type { Answer, ToolOutcome, ToolScene } from '@/lib/chat/agents/agent'
import type { BankAct } from '@/lib/chat/agents/banking/scene'
import { sceneOf } from '@/lib/chat/agents/banking/scene-of'

/** Has an act of the embedded bank counter done for a model: the same checks, and the same words to the person where something is asked of them. */
export async function doAct({ turn, tx }: ToolScene, act: BankAct): Promise<ToolOutcome> {
  const scene = await sceneOf(turn, tx)
  const answer = scene && (await act(scene))
  if (answer) return outcomeOf(answer)
  return { result: { error: 'They have not signed in, or have no accounts yet: open_accounts offers them.' } }
}

/** An answer as the outcome of a tool. */
export function outcomeOf(answer: Answer): ToolOutcome {
  const said = answer.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
  return {
    result: { outcome: answer.outcome, said_to_them: said },
    parts: answer.parts.filter(({ type }) => type !== 'text'),
    data: answer.data,
  }
}
