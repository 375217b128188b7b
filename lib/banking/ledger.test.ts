import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { customer, givePassword } from './bank.fixture'
import { confirmTransfer } from './confirm-transfer'
import { bankSide, post } from './ledger'
import { proposeTransfer } from './propose-transfer'
import { accountsOf } from './read-accounts'

/** A wish to move money; one of the same key is a copy of it. */
type Wish = { key: number; from: 'current' | 'savings'; to: 'current' | 'savings' | 'card' | 'payee'; amount: number }

const wish: fc.Arbitrary<Wish> = fc.record({
  key: fc.constant(0),
  from: fc.constantFrom('current', 'savings'),
  to: fc.constantFrom('current', 'savings', 'card', 'payee'),
  amount: fc.oneof(fc.integer({ min: 1, max: 350_000 }), fc.constantFrom(-5, 0, 400_000, 1_000_000, 2_000_000_001)),
})

/** Six wishes, which come in rounds: all of a round at once, some of them copies of the same, and now and then one that uses another's key. */
const story = fc.record({
  wishes: fc.array(wish, { minLength: 6, maxLength: 6 }),
  rounds: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  }),
  stolenKey: fc.boolean(),
})

/** Every entry whose postings do not sum to nothing, and the sum of all. */
async function imbalance() {
  const [row] = await db.execute<{ lame: number; sum: number }>(sql`
    select (select count(*)::int from (
      select 1 from bank_postings p join bank_accounts a on a.id = p.account_id
      group by p.entry_id, a.currency having sum(p.amount) <> 0) as lame) as lame,
      (select coalesce(sum(amount), 0)::int from bank_postings) as sum`)
  return row
}

test('whatever is wished for, and however often at once, every entry balances, nothing is overdrawn, and a key moves money once', async () => {
  const one = await customer()
  const { caller } = one
  await givePassword(one, new Date(Date.now() + 60_000))
  const accounts = { current: one.current, savings: one.savings, card: one.card }
  let run = 0

  /** So much on the two that they are soon empty, and are again in the next run. */
  async function fill() {
    const { income } = await bankSide('EUR', new Date(), db)
    const entry = {
      personId: one.id,
      kind: 'salary',
      counterparty: 'Test',
      descriptor: 'TEST',
      bookedAt: new Date(),
    } as const
    for (const { id, kind, balance } of await accountsOf(caller, db)) {
      const amount = 500_000 - balance
      if (kind === 'card' || amount === 0) continue
      const postings = [
        { accountId: id, amount },
        { accountId: income, amount: -amount },
      ]
      await db.transaction((tx) => post([{ ...entry, postings }], tx))
    }
  }

  async function grant({ key, from, to, amount }: Wish): Promise<{ reference: string; amount: number } | null> {
    const [payee] = one.payees
    const destination = to === 'payee' ? { payeeId: payee?.id ?? '' } : { accountId: accounts[to].id }
    const wanted = { caller, key: `${run} ${key}`, fromAccountId: accounts[from].id, to: destination, amount }
    try {
      const proposed = await db.transaction((tx) => proposeTransfer({ ...wanted, now: new Date() }, tx))
      const now = new Date(Date.now() + 1000)
      const done = await db.transaction((tx) => confirmTransfer({ caller, transferId: proposed.id, now }, tx))
      return 'refused' in done ? null : { reference: done.transfer.reference, amount: done.transfer.amount }
    } catch (error) {
      // No sum, no way between the two, or a key that stands for something else: refused, and nothing written.
      expect((error as { code?: string }).code).toMatch(/^(invalid|conflict)$/)
      return null
    }
  }

  await fc.assert(
    fc.asyncProperty(story, async ({ wishes, rounds, stolenKey }) => {
      run += 1
      await fill()
      const went = new Map<string, Set<string>>()
      for (const round of rounds) {
        const keyOf = (at: number) => (stolenKey && at === 5 ? 0 : at)
        const atOnce = round.flatMap((at) => (wishes[at] ? [{ ...wishes[at], key: keyOf(at) }] : []))
        const granted = await Promise.all(atOnce.map(async (each) => ({ each, done: await grant(each) })))
        for (const { each, done } of granted) {
          if (!done) continue
          const known = went.get(`${run} ${each.key}`) ?? new Set()
          went.set(`${run} ${each.key}`, known.add(done.reference))
          expect(done.amount).toBe(each.amount)
        }
      }
      for (const references of went.values()) expect(references.size).toBe(1)
      expect(await imbalance()).toEqual({ lame: 0, sum: 0 })
      const [moved] = await db.execute<{ entries: number; transfers: number; sent: number }>(sql`
        select (select count(*)::int from bank_entries where person_id = ${one.id} and descriptor like 'TRANSFER B%') as entries,
          count(*)::int as transfers, coalesce(sum(amount) filter (where payee_id is not null), 0)::int as sent
        from bank_transfers where person_id = ${one.id} and status = 'done'`)
      expect(moved?.entries).toBe(moved?.transfers)
      expect(moved?.sent).toBeLessThanOrEqual(200_000)
      for (const { kind, balance, available } of await accountsOf(caller, db)) {
        if (kind !== 'card') expect(balance, kind).toBeGreaterThanOrEqual(0)
        expect(available, kind).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
