import { db } from '@/db/client'
import type { BankCurrency } from '@/db/enums'
import { nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import type { BankCaller } from './access'
import { openAccounts } from './open-accounts'
import { accountsOf, payeesOf } from './read-accounts'
import { stepUp } from './step-up'

const password = 'four plain english words'
export const address = '192.0.2.21'

/** Somebody who signed in and has begun a visit. */
export async function visitor() {
  const person = await member('customer')
  const { session } = await startSession({ actor: person.actor, address, channel: 'website', type: 'visit' })
  const caller: BankCaller = { sessionId: session.session_id, personId: person.id, proven: true }
  return {
    ...person,
    caller,
    session: { id: session.session_id, type: 'visit', channel: 'website', personId: person.id, proven: true } as const,
  }
}

/** A visitor with demo accounts. */
export async function customer(options: { currency?: BankCurrency; now?: Date } = {}) {
  const { currency = 'EUR', now = new Date() } = options
  const somebody = await visitor()
  await db.transaction((tx) => openAccounts({ caller: somebody.caller, currency, now }, tx))
  const [current, savings, card] = await accountsOf(somebody.caller, db)
  if (!current || !savings || !card) throw new Error('no accounts')
  return { ...somebody, current, savings, card, payees: await payeesOf(somebody.caller, db) }
}

/** Gives the password again. */
export function givePassword({ actor, caller }: Awaited<ReturnType<typeof visitor>>, now = new Date()) {
  return stepUp({ actor, address, sessionId: caller.sessionId, password, now })
}

/** Somebody who typed nothing and showed nothing. */
export async function guest() {
  const { session } = await startSession({ actor: nobody, address, channel: 'kiosk', type: 'visit', guest: true })
  return { sessionId: session.session_id, personId: null, proven: false }
}
