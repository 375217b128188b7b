import { locales } from '@/db/enums'
import type { BankMemory } from '@/db/schema/sessions'
import { hasSteppedUp } from '@/lib/banking/access'
import { confirmTransfer, type Done } from '@/lib/banking/confirm-transfer'
import { proposeTransfer } from '@/lib/banking/propose-transfer'
import { type OwnPayee, payeesOf } from '@/lib/banking/read-accounts'
import type { Answer } from '@/lib/chat/agents/agent'
import { replies } from '@/lib/chat/agents/sales/replies/all'
import { AppError } from '@/lib/errors'
import { askPassword } from './password'
import { namedPayees, namesOf, unknownName } from './payees'
import { bankReplies } from './replies/all'
import { accountOf, type BankAct, type BankScene, bankAnswer, currencyOf, sumText, wasPut } from './scene'

type Wish = NonNullable<BankMemory['transfer']>

/** Takes what was said for a transfer, and asks for what is missing, the password, or a yes. */
export const transfer: BankAct = async (scene) => {
  const payees = await payeesOf(scene.caller, scene.tx)
  const wish = wishOf(scene, payees)
  const { say, ask, turn } = scene
  if (ask.sum?.currency && ask.sum.currency !== currencyOf(scene)) {
    const { amount: _, ...others } = wish
    return asking(scene, 'sum', others, say.otherCurrency(currencyOf(scene)))
  }
  if (wish.to && wish.to === wish.from) return asking(scene, 'whom', { ...wish, to: undefined }, say.sameAccount)
  if (!wish.to && !wish.payeeId) {
    const name = unknownName(turn.text)
    const text = name ? say.unknownPayee(name, namesOf(payees)) : say.askWhom(namesOf(payees))
    return asking(scene, 'whom', wish, text, namesOf(payees).slice(0, 3).map(say.quick.transferTo))
  }
  if (wish.amount === undefined) return asking(scene, 'sum', wish, say.askSum(whither(scene, wish, payees)))
  return propose(scene, { ...wish, amount: wish.amount }, payees)
}

/** The same, where nothing more was said than the name of a payee. */
export const transferToNamed: BankAct = async (scene) =>
  namedPayees(scene.ask.text, await payeesOf(scene.caller, scene.tx)).length > 0 ? transfer(scene) : null

function asking(scene: BankScene, asked: 'sum' | 'whom', wish: Wish, text: string, quick: string[] = []): Answer {
  const { account } = scene.memory
  const memory = { asked, ...(account ? { account } : {}), transfer: wish }
  return bankAnswer({ text, quick, memory, outcome: 'asked' })
}

/** What has been said for this transfer so far, in this message and before. */
function wishOf({ ask, memory, turn }: BankScene, payees: OwnPayee[]): Wish {
  const { from, to, theirs, about } = ask.accounts
  const before = memory.transfer ?? {}
  const named = namedPayees(ask.text, payees)
  const kind = theirs ?? before.theirs ?? (named.length > 0 && to !== 'card' ? to : undefined)
  const payee = named.find((one) => one.kind === kind) ?? named[0] ?? samePayee(before.payeeId, kind, payees)
  const own = named.length > 0 || theirs ? undefined : (to ?? (turn.data.bank?.asked === 'whom' ? about : undefined))
  const sum = ask.sum && ask.sum.amount > 0 ? ask.sum.amount : before.amount
  const spoken = memory.account === 'savings' ? 'savings' : 'current'
  const source = (from !== 'card' ? from : undefined) ?? before.from
  // Money for one of the two comes from the other.
  const other = own === 'current' ? 'savings' : own === 'savings' ? 'current' : spoken
  return {
    from: source ?? other,
    ...(own ? { to: own } : payee ? { payeeId: payee.id } : before.to ? { to: before.to } : {}),
    ...(kind ? { theirs: kind } : {}),
    ...(sum === undefined ? {} : { amount: sum }),
  }
}

/** The same payee's account of the kind that was said since. */
function samePayee(id: string | undefined, kind: string | undefined, payees: OwnPayee[]): OwnPayee | undefined {
  const before = payees.find((one) => one.id === id)
  return payees.find((one) => one.name === before?.name && one.kind === kind) ?? before
}

function nameOfEnd({ say }: Pick<BankScene, 'say'>, { to, payeeId }: Wish, payees: OwnPayee[]): string {
  const payee = payees.find(({ id }) => id === payeeId)
  if (!payee) return say.account[to ?? 'savings']
  const several = payees.filter(({ name }) => name === payee.name).length > 1
  return several ? `${payee.name} (${say.theirs[payee.kind]})` : payee.name
}

/** The same as part of a sentence. */
function whither(scene: Pick<BankScene, 'say'>, wish: Wish, payees: OwnPayee[]): string {
  const { say } = scene
  return wish.payeeId ? say.toPayee(nameOfEnd(scene, wish, payees)) : say.toOwn[wish.to ?? 'savings']
}

/** Writes the transfer down and reads it out; before that the password has to have been given again. */
async function propose(scene: BankScene, wish: Wish & { amount: number }, payees: OwnPayee[]): Promise<Answer> {
  const { caller, turn, tx, say, locale } = scene
  if (!(await hasSteppedUp(caller, turn.now, tx))) return askPassword(scene, { transfer: wish })
  const from = accountOf(scene, wish.from ?? 'current')
  if (wish.amount > from.available) {
    return bankAnswer({
      text: say.tooLittle(sumText(scene, from.available)),
      quick: [say.quick.balance],
      outcome: 'declined',
    })
  }
  const to = wish.to ? { accountId: accountOf(scene, wish.to).id } : { payeeId: wish.payeeId ?? '' }
  const key = `${caller.sessionId} ${turn.now.getTime()}`
  const proposed = await proposeTransfer(
    { caller, key, fromAccountId: from.id, to, amount: wish.amount, now: turn.now },
    tx,
  )
  const { yes, no } = replies[locale].quick
  return bankAnswer({
    text: question(scene, wish, payees),
    quick: [yes, no],
    memory: { asked: 'confirm', transfer: { ...wish, transferId: proposed.id } },
    outcome: 'asked',
  })
}

function question(scene: Pick<BankScene, 'say' | 'accounts' | 'locale'>, wish: Wish, payees: OwnPayee[]): string {
  const sum = sumText(scene, wish.amount ?? 0)
  return scene.say.confirm({ sum, from: wish.from ?? 'current', to: whither(scene, wish, payees) })
}

/** Goes on with a transfer once the password was given. */
export const goOnWithTransfer: BankAct = async (scene) => (scene.memory.transfer ? transfer(scene) : null)

/** Yes to a transfer that was read out. */
export const confirm: BankAct = async (scene) => {
  const { memory, caller, turn, tx, say } = scene
  const wish = memory.transfer
  if (!wish?.transferId) return null
  const payees = await payeesOf(caller, tx)
  const asked = locales.map((locale) => question({ ...scene, locale, say: bankReplies[locale] }, wish, payees))
  if (!wasPut(turn, asked)) return transfer(scene)
  if (!(await hasSteppedUp(caller, turn.now, tx)))
    return askPassword(scene, { transfer: { ...wish, transferId: undefined } })
  try {
    const outcome = await confirmTransfer({ caller, transferId: wish.transferId, now: turn.now }, tx)
    if ('balance' in outcome) return done(scene, wish, outcome)
    const left = sumText(scene, outcome.left)
    const text = outcome.refused === 'too_little' ? say.tooLittle(left) : say.overLimit(left)
    return bankAnswer({ text, quick: [say.quick.balance], outcome: 'declined' })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
    return bankAnswer({ text: say.tooOld, quick: [say.quick.transfer], outcome: 'declined' })
  }
}

async function done(scene: BankScene, wish: Wish, { transfer: { reference, amount }, balance }: Done): Promise<Answer> {
  const { say, caller, tx } = scene
  const [sum, left] = [sumText(scene, amount), sumText(scene, balance)]
  const from = wish.from ?? 'current'
  const payees = await payeesOf(caller, tx)
  const { receipt } = say
  const lines = [
    { label: receipt.sum, value: sum },
    { label: receipt.from, value: `${say.account[from]} •••• ${accountOf(scene, from).lastFour}` },
    { label: receipt.to, value: nameOfEnd(scene, wish, payees) },
    { label: receipt.reference, value: reference },
  ]
  return bankAnswer({
    text: say.done({ sum, from, to: whither(scene, wish, payees), reference, left }),
    quick: [say.quick.balance, say.quick.transactions],
    memory: { asked: null, account: from },
    parts: [{ type: 'bank_receipt', title: receipt.transfer, lines }],
  })
}

/** No to what was asked. */
export const drop: BankAct = async ({ say, memory }) =>
  bankAnswer({
    text: say.dropped,
    quick: [say.quick.balance, say.quick.transactions],
    memory: { asked: null, ...(memory.account ? { account: memory.account } : {}) },
  })
