import { z } from 'zod'
import type { AgentTool } from '@/lib/chat/agents/agent'
import { tellCards } from '@/lib/chat/agents/banking/cards'
import { explainCharge, tellBalance, tellTransactions } from '@/lib/chat/agents/banking/tell'
import { doAct } from './desk'

export const accountBalances: AgentTool = {
  name: 'account_balances',
  description: 'Tells this person what is on their accounts: on the one they named, or on all.',
  input: z.object({}),
  changes: false,
  run: (scene) => doAct(scene, tellBalance),
}

export const transactions: AgentTool = {
  name: 'account_transactions',
  description:
    'Tells this person movements on their accounts, newest first: those of the name, sum, days or kind in their own last words, else the latest.',
  input: z.object({}),
  changes: false,
  run: (scene) => doAct(scene, tellTransactions),
}

export const explainChargeTool: AgentTool = {
  name: 'explain_charge',
  description: 'Tells what a charge is, by the name or sum in their own last words; without either it asks which one.',
  input: z.object({}),
  changes: false,
  run: (scene) => doAct(scene, explainCharge),
}

export const cardList: AgentTool = {
  name: 'card_list',
  description: 'Tells this person’s cards and whether they are blocked.',
  input: z.object({}),
  changes: false,
  run: (scene) => doAct(scene, tellCards),
}
