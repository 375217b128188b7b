import type { AgentTool } from '@/lib/chat/agents/agent'
import { changeCardTool, openAccountsTool, transferMoney } from './change'
import { accountBalances, cardList, explainChargeTool, transactions } from './read'

/** Everything a model may have the bank counter do. */
export const bankTools: AgentTool[] = [
  accountBalances,
  transactions,
  explainChargeTool,
  cardList,
  openAccountsTool,
  changeCardTool,
  transferMoney,
]
