import type { OwnAccountKind } from '@/db/enums'
import { findTransactions, type Movement, type Search } from '@/lib/banking/find-transactions'
import { moneyText } from '@/lib/banking/money'
import { dailyLimitOf, type OwnAccount, payeesOf, readBalances } from '@/lib/banking/read-accounts'
import { regionOf } from '@/lib/locale/locale-schema'
import { namesOf } from './payees'
import type { ToldMovement } from './replies/replies'
import { type BankAct, type BankScene, bankAnswer, currencyOf, sumText } from './scene'
import { searchOf } from './search-of'

export function balanceText(scene: Pick<BankScene, 'say' | 'locale'>, accounts: OwnAccount[]): string {
  return accounts
    .map(({ kind, lastFour, balance, currency }) => {
      const shown = kind === 'card' ? Math.abs(balance) : balance
      return scene.say.balance({ kind, lastFour, sum: moneyText(shown, currency, scene.locale), owed: balance <= 0 })
    })
    .join(' ')
}

/** What is on the account that was named, or on all of them. */
export const tellBalance: BankAct = async (scene) => {
  const { ask, say, turn, caller, tx } = scene
  const { about } = ask.accounts
  const accounts = await readBalances(caller, turn.now, tx)
  const told = about ? accounts.filter(({ kind }) => kind === about) : accounts
  return bankAnswer({
    text: balanceText(scene, told),
    quick: [say.quick.transactions, say.quick.transfer],
    memory: about ? { asked: null, account: about } : { ...keepingAccount(scene), asked: 'account' },
  })
}

const keepingAccount = ({ memory }: BankScene): { account?: OwnAccountKind } =>
  memory.account ? { account: memory.account } : {}

/** The movements that fit what was said: the latest where nothing was. */
export const tellTransactions: BankAct = async (scene) => {
  const { say, turn, caller, tx } = scene
  const search = await searchOf(scene, 'many')
  const found = await findTransactions({ caller, search, now: turn.now }, tx)
  const memory = { ...keepingAccount(scene), asked: 'charge' as const }
  if (found.length === 0) {
    return bankAnswer({ text: say.noMovements, quick: [say.quick.transactions, say.quick.balance], memory })
  }
  const told = toldMovements(scene, found)
  const all = await totalOf(scene, search, found)
  const text = [say.movements(told), ...(all === null ? [] : [say.spent(all)])].join('\n')
  return bankAnswer({ text, quick: [say.quick.balance, say.quick.transfer], memory })
}

/** Where somebody asks how much went to one place, or in one time, the sum of it. */
async function totalOf(scene: BankScene, search: Search, found: Movement[]): Promise<string | null> {
  const { ask, caller, turn, tx } = scene
  const sums = /how much|wie ?viel|कितन|kitn/u.test(ask.text)
  if (!sums || found.length < 2) return null
  const all = await findTransactions({ caller, search: { ...search, limit: 500 }, now: turn.now }, tx)
  const total = all.reduce((sum, { amount }) => sum + amount, 0)
  return sumText(scene, Math.abs(total))
}

function toldMovements(scene: BankScene, found: Movement[]): ToldMovement[] {
  const { locale, say, turn } = scene
  const date = new Intl.DateTimeFormat(regionOf[locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(regionOf[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return found.map(({ bookedAt, counterparty, descriptor, amount, accountKind }) => {
    const thisYear = bookedAt.getUTCFullYear() === turn.now.getUTCFullYear()
    return {
      date: (thisYear ? date : dated).format(bookedAt),
      counterparty: say.known[counterparty] ?? counterparty,
      descriptor,
      sum: moneyText(amount, currencyOf(scene), locale),
      account: accountKind,
    }
  })
}

/** What a charge is: the one of the sum or name that was said; where several fit, the latest of those that puzzle. */
export const explainCharge: BankAct = async (scene) => {
  const { say, turn, caller, tx } = scene
  const search = await searchOf(scene, 'one')
  const memory = { ...keepingAccount(scene), asked: 'charge' as const }
  const named = search.amount !== undefined || (search.words?.length ?? 0) > 0 || search.kinds !== undefined
  if (!named) {
    const puzzling = await findTransactions(
      { caller, search: { ...search, puzzling: true, limit: 3 }, now: turn.now },
      tx,
    )
    const quick = puzzling.map(({ descriptor }) => descriptor)
    return bankAnswer({ text: say.whichCharge, quick, memory, outcome: 'asked' })
  }
  const found = await findTransactions({ caller, search, now: turn.now }, tx)
  const charge = found.find(({ note }) => note !== null) ?? found[0]
  if (!charge) {
    return bankAnswer({ text: say.noMovements, quick: [say.quick.transactions], memory, outcome: 'declined' })
  }
  const [told] = toldMovements(scene, [charge])
  const text = told ? say.charge(told, say.why[charge.note ?? charge.kind]) : say.noMovements
  return bankAnswer({ text, quick: [say.quick.transactions, say.quick.balance], memory: { ...memory, asked: null } })
}

export const tellPayees: BankAct = async (scene) => {
  const { say } = scene
  const names = namesOf(await payeesOf(scene.caller, scene.tx))
  return bankAnswer({ text: say.payees(names), quick: names.slice(0, 3).map(say.quick.transferTo) })
}

export const tellLimit: BankAct = async (scene) => {
  const { say, caller, tx } = scene
  const limit = await dailyLimitOf(caller, tx)
  return bankAnswer({ text: say.limit(sumText(scene, limit)), quick: [say.quick.transfer, say.quick.balance] })
}
