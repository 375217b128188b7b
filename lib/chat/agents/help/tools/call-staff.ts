import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'

export const callStaff: AgentTool = {
  name: 'call_staff',
  description:
    'Tells the shop’s staff that this person wants to talk to somebody. They may then write here themselves.',
  input: z.object({}),
  changes: true,
  async run(): Promise<ToolOutcome> {
    return { result: { told: 'They stand first in the list of the staff now.' }, wantsPerson: true }
  },
}
