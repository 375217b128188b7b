import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { findPerson } from '@/lib/people/find-or-make'

export const loyalty: AgentTool = {
  name: 'loyalty',
  description: 'This person’s own tier of loyalty.',
  input: z.object({}),
  changes: false,
  async run({ turn, tx }): Promise<ToolOutcome> {
    const { personId } = turn.session
    const person = personId ? await findPerson(personId, tx) : null
    if (!person || person.provisional) return { result: { tier: null, why: 'They have not signed in.' } }
    return { result: { tier: person.loyaltyTier } }
  },
}
