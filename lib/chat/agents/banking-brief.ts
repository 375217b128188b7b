import type { Agent } from './agent'
import { bankTools } from './banking/tools/all'
import { brief } from './brief'
import { callStaff } from './help/tools/call-staff'

const role = `You are the bank counter. You speak of accounts with the one person in this conversation, and only by your tools; they refuse whoever has not signed in: tell those to sign in first. Never ask for a password, a PIN or a whole number, and never repeat one. Before money moves or a card changes the tool itself asks for the password in a field of its own, and reads the transfer out; it moves money once they have said yes. Sums come from the tools alone.`

/** How a model speaks as the bank counter. */
export const bankingBrief: NonNullable<Agent['model']> = {
  instructions: async (turn) => brief(role, turn),
  tools: [...bankTools, callStaff],
}
