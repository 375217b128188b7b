import type { Figure } from '@/scripts/bench/measure/figures'
import { either, forgetCounts, logIn, password, signUp } from './people-on-copies'
import type { TwoCopies } from './two-copies'

const home = '192.0.2.7'
const failures = 5

type Tally = {
  unlike: number
  open: number
  afterRestart: number
  ownerOut: number
  addressOpen: number
  othersOut: number
}

/** An account that strangers guess at from several addresses and copies. */
async function guessAtAccount(copies: TwoCopies, tally: Tally) {
  const { username } = await signUp(copies)
  if ((await logIn(copies.behindProxy, username, password, home)).status !== 200) tally.ownerOut++
  for (let n = 0; n < failures; n++) {
    const from = n % 2 ? undefined : `198.51.100.${n}`
    if ((await logIn(either(copies, n), username, 'wrong', from)).status !== 401) tally.unlike++
  }
  if ((await logIn(copies.behindProxy, username, password, '198.51.100.200')).status !== 429) tally.open++
  if ((await logIn(copies.inTheOpen, username, password)).status !== 429) tally.open++
  await copies.replaceOpenCopy()
  const after = await logIn(copies.inTheOpen, username, password)
  if (after.status !== 429 || !(after.retryAfter > 0)) tally.afterRestart++
  if ((await logIn(copies.behindProxy, username, password, home)).status !== 200) tally.ownerOut++
}

/** An address that guesses at one account after the other. */
async function guessFromAddress(copies: TwoCopies, tally: Tally) {
  const { username } = await signUp(copies)
  for (let n = 0; n < failures; n++) {
    const copy = either(copies, n)
    const here = copy === copies.behindProxy ? '127.0.0.1' : undefined
    if ((await logIn(copy, `nobody-${n}`, 'wrong', here)).status !== 401) tally.unlike++
  }
  if ((await logIn(copies.inTheOpen, username, password)).status !== 429) tally.addressOpen++
  if ((await logIn(copies.behindProxy, username, password, '127.0.0.1')).status !== 429) tally.addressOpen++
  if ((await logIn(copies.behindProxy, username, password, '192.0.2.9')).status !== 200) tally.othersOut++
}

/** R16: failures count together on two copies and over a restart, by account and by address, and never shut the owner out. */
export async function wrongPasswords(copies: TwoCopies, { rounds }: { rounds: number }): Promise<Figure[]> {
  const tally: Tally = { unlike: 0, open: 0, afterRestart: 0, ownerOut: 0, addressOpen: 0, othersOut: 0 }
  for (let round = 0; round < rounds; round++) {
    await forgetCounts(copies)
    await guessAtAccount(copies, tally)
    await forgetCounts(copies)
    await guessFromAddress(copies, tally)
  }
  const none = (what: string, value: number) => ({ what: `R16: ${what}`, value, unit: '', atMost: 0 })
  return [
    { what: 'R16: accounts and addresses that failed five times', value: rounds * 2, unit: '' },
    none('failures told apart from others', tally.unlike),
    none('accounts still open to strangers on either copy', tally.open),
    none('accounts open again after a restart', tally.afterRestart),
    none('owners shut out at home', tally.ownerOut),
    none('addresses still let in on either copy', tally.addressOpen),
    none('other addresses shut out', tally.othersOut),
  ]
}
