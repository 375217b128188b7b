import type { Tx } from '@/db/client'
import { provenPerson } from '@/lib/banking/access'
import { isCustomer } from '@/lib/banking/open-accounts'
import { accountsOf } from '@/lib/banking/read-accounts'
import type { Turn } from '@/lib/chat/agents/agent'
import { languageOfReply } from '@/lib/chat/agents/sales/language'
import { understandBank } from './ask'
import { bankReplies } from './replies/all'
import { type BankScene, callerOf, settled } from './scene'

/** The bank counter as this person may use it; null for whoever has not shown who they are, or has no accounts. */
export async function sceneOf(turn: Turn, tx: Tx): Promise<BankScene | null> {
  const caller = callerOf(turn)
  const personId = await provenPerson(caller, tx)
  if (personId === null || !(await isCustomer(personId, tx))) return null
  const locale = languageOfReply(turn)
  const accounts = await accountsOf(caller, tx)
  const memory = turn.data.bank ?? settled
  return { turn, ask: understandBank(turn), locale, say: bankReplies[locale], caller, accounts, memory, tx }
}
