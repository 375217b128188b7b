import { z } from 'zod'
import { provenPerson } from '@/lib/banking/access'
import { isCustomer } from '@/lib/banking/open-accounts'
import type { AgentTool } from '@/lib/chat/agents/agent'
import { understandBank } from '@/lib/chat/agents/banking/ask'
import { blockCard, unblockCard } from '@/lib/chat/agents/banking/cards'
import { callerOf } from '@/lib/chat/agents/banking/scene'
import { confirm, drop, transfer } from '@/lib/chat/agents/banking/transfer'
import { welcome } from '@/lib/chat/agents/banking/welcome'
import { doAct, outcomeOf } from './desk'

export const openAccountsTool: AgentTool = {
  name: 'open_accounts',
  description:
    'Offers demo accounts to somebody who has none; called when they have said yes it opens them. It ends your answer.',
  input: z.object({}),
  changes: true,
  async run({ turn, tx }) {
    const personId = await provenPerson(callerOf(turn), tx)
    if (personId === null) return { result: { error: 'They have not signed in.' } }
    if (await isCustomer(personId, tx)) return { result: { error: 'They have accounts already.' } }
    return outcomeOf(await welcome(turn, understandBank(turn), tx))
  },
}

const cardChange = z.object({ status: z.enum(['blocked', 'in_use']) })

export const changeCardTool: AgentTool<z.infer<typeof cardChange>> = {
  name: 'change_card',
  description: 'Blocks the card they name, or opens it again; asks for the password first. It ends your answer.',
  input: cardChange,
  changes: true,
  run: (scene, { status }) => doAct(scene, status === 'blocked' ? blockCard : unblockCard),
}

/**
 * What goes where is read from the person's own words, and so is their yes: neither is left to a model. The transfer must have been read out
 * before.
 */
export const transferMoney: AgentTool = {
  name: 'transfer_money',
  description:
    'Takes what they said of a transfer (sum, to whom, from where), asks for what is missing and for the password, and reads it out; called when they have said yes it moves the money, when they said no it drops it. It ends your answer.',
  input: z.object({}),
  changes: true,
  async run(scene) {
    const { yes, no, sum, accounts } = understandBank(scene.turn)
    const changes = sum !== null || accounts.from !== undefined || accounts.to !== undefined
    const readOut = scene.turn.data.bank?.asked === 'confirm'
    return doAct(scene, readOut && yes && !changes ? confirm : no ? drop : transfer)
  },
}
