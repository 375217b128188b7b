import type { Tx } from '@/db/client'
import { bankCurrencyOf } from '@/lib/banking/money'
import { openAccounts } from '@/lib/banking/open-accounts'
import { accountsOf } from '@/lib/banking/read-accounts'
import type { Answer, Turn } from '@/lib/chat/agents/agent'
import { languageOfReply } from '@/lib/chat/agents/sales/language'
import { replies } from '@/lib/chat/agents/sales/replies/all'
import type { BankAsk } from './ask'
import { bankReplies } from './replies/all'
import { bankAnswer, callerOf, wasPut } from './scene'
import { balanceText } from './tell'

/** Offers demo accounts to somebody who has none, and opens them on their yes. */
export async function welcome(turn: Turn, ask: BankAsk, tx: Tx): Promise<Answer> {
  const locale = languageOfReply(turn)
  const [say, { yes, no }] = [bankReplies[locale], replies[locale].quick]
  const offers = Object.values(bankReplies).map(({ offer }) => offer)
  const asked = turn.data.bank?.asked === 'open' && wasPut(turn, offers)
  if (asked && ask.no) return bankAnswer({ text: say.notOpened })
  if (!asked || !ask.yes) {
    return bankAnswer({ text: say.offer, quick: [yes, no], memory: { asked: 'open' }, outcome: 'asked' })
  }
  const caller = callerOf(turn)
  await openAccounts({ caller, currency: bankCurrencyOf(turn.locale), now: turn.now }, tx)
  const balances = balanceText({ say, locale }, await accountsOf(caller, tx))
  return bankAnswer({ text: say.opened(balances), quick: [say.quick.transactions, say.quick.transfer] })
}
