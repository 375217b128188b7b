import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { isStaffAround } from '@/lib/people/staff-around'

export const callStaff: AgentTool = {
  name: 'call_staff',
  description:
    'Tells the shop’s staff that this person wants to talk to somebody. They may then write here themselves.',
  input: z.object({}),
  changes: true,
  async run({ tx }): Promise<ToolOutcome> {
    const around = await isStaffAround(tx)
    const told = 'They stand first in the list of the staff now.'
    return { result: { told, somebody_is_at_the_screen: around }, wantsPerson: true }
  },
}
