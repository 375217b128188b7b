import type { Companion } from '@/db/enums'
import type { Agent } from '@/lib/chat/agents/agent'
import { answerOf } from './answer'
import { companionBrief } from './brief'
import { sceneOf } from './scene'

/**
 * A companion: it speaks in its own talks alone, and what is noted of its answers tells nothing of what was said. The same turn of the same
 * talk always gets the same answer.
 */
export function companionAgent(name: Companion): Agent {
  return {
    name,
    types: [name],
    claim: async () => ({ confidence: 1, why: 'companion' }),
    async answer(turn, tx) {
      const text = answerOf(await sceneOf(turn, name, tx))
      return { parts: [{ type: 'text', text }], data: {}, outcome: 'answered' }
    },
    model: companionBrief(name),
  }
}
