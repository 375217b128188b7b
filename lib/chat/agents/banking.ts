import type { Tx } from '@/db/client'
import { provenPerson } from '@/lib/banking/access'
import type { Agent, Answer, Turn } from './agent'
import { type BankAsk, understandBank } from './banking/ask'
import { claimOf } from './banking/claim'
import { bankReplies } from './banking/replies/all'
import { rules } from './banking/rules'
import { bankAnswer, callerOf, settled } from './banking/scene'
import { sceneOf } from './banking/scene-of'
import { welcome } from './banking/welcome'
import { bankingBrief } from './banking-brief'
import { languageOfReply } from './sales/language'
import { replies } from './sales/replies/all'

/**
 * The bank counter: tells balances and movements, explains charges, blocks cards and moves money over demo accounts, in English, German and
 * Hindi. It speaks of accounts with whoever has shown to be their person alone, and wants the password again before money or cards. No model:
 * every figure comes from the ledger.
 */
export const banking: Agent = {
  name: 'banking',
  types: ['visit'],
  claim: claimOf,
  answer: answerBank,
  model: bankingBrief,
}

async function answerBank(turn: Turn, tx: Tx): Promise<Answer> {
  const ask = understandBank(turn)
  const locale = languageOfReply(turn)
  const say = bankReplies[locale]
  const told = tellAnybody(turn, ask)
  if (told) return told
  if ((await provenPerson(callerOf(turn), tx)) === null) {
    return bankAnswer({
      text: say.signIn,
      quick: [replies[locale].quick.person, replies[locale].quick.browse],
      outcome: 'declined',
    })
  }
  const scene = await sceneOf(turn, tx)
  if (!scene) return welcome(turn, ask, tx)
  for (const { when, act } of rules) {
    const answer = when(scene) ? await act(scene) : null
    if (answer) return answer
  }
  throw new Error('the last rule answers everything')
}

/** What is no secret: when the counter is open, and where it is. */
function tellAnybody(turn: Turn, { wants }: BankAsk): Answer | null {
  const say = bankReplies[languageOfReply(turn)]
  const personal = (['balance', 'transactions', 'transfer', 'block', 'unblock'] as const).some((want) =>
    wants.has(want),
  )
  if (personal) return null
  const memory = turn.data.bank ?? settled
  if (wants.has('hours') && !wants.has('open'))
    return bankAnswer({ text: say.hours, quick: [say.quick.balance], memory })
  if (wants.has('branch')) return bankAnswer({ text: say.branch, quick: [say.quick.balance], memory })
  return null
}
