import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { signUp } from '@/lib/people/sign-up'
import { erasePerson } from '@/lib/privacy/erase'
import { startSession } from '@/lib/sessions/start'
import { address, customer, givePassword, guest, visitor } from './bank.fixture'
import { changeCard } from './change-card'
import { confirmTransfer } from './confirm-transfer'
import { findTransactions } from './find-transactions'
import { openAccounts } from './open-accounts'
import { type Destination, proposeTransfer } from './propose-transfer'
import { accountsOf, cardsOf, payeesOf } from './read-accounts'
import { stepUp } from './step-up'

type Customer = Awaited<ReturnType<typeof customer>>

const propose = ({ caller, current }: Customer, to: Destination, amount: number, key: string, now = new Date()) =>
  db.transaction((tx) => proposeTransfer({ caller, key, fromAccountId: current.id, to, amount, now }, tx))

const confirm = ({ caller }: Customer, transferId: string, now = new Date(Date.now() + 1000)) =>
  db.transaction((tx) => confirmTransfer({ caller, transferId, now }, tx))

describe('demo accounts', () => {
  test('are opened once, however many ask at once, balanced and the same for everybody', async () => {
    const one = await visitor()
    const open = () =>
      db.transaction((tx) => openAccounts({ caller: one.caller, currency: 'EUR', now: new Date() }, tx))
    const opened = await Promise.all(Array.from({ length: 5 }, open))
    expect(opened.filter(Boolean)).toHaveLength(1)
    const accounts = await accountsOf(one.caller, db)
    expect(accounts.map(({ kind }) => kind)).toEqual(['current', 'savings', 'card'])
    for (const { kind, balance } of accounts) if (kind !== 'card') expect(balance).toBeGreaterThan(10_000)
    const other = await customer()
    expect((await accountsOf(other.caller, db)).map(({ balance }) => balance)).toEqual(accounts.map((a) => a.balance))
    expect((await accountsOf(other.caller, db)).map(({ lastFour }) => lastFour)).not.toEqual(
      accounts.map((a) => a.lastFour),
    )
  })

  test('are for people who have shown who they are, in a visit of their own', async () => {
    const one = await customer()
    const other = await visitor()
    const strangers = [
      await guest(),
      { ...one.caller, proven: false },
      { ...one.caller, personId: other.id },
      { ...one.caller, sessionId: other.caller.sessionId },
    ]
    for (const caller of strangers) {
      await expect(accountsOf(caller, db)).rejects.toMatchObject({ code: 'not_signed_in' })
      await expect(openAccounts({ caller, currency: 'EUR', now: new Date() }, db)).rejects.toMatchObject({
        code: 'not_signed_in',
      })
      await expect(findTransactions({ caller, search: {}, now: new Date() }, db)).rejects.toMatchObject({
        code: 'not_signed_in',
      })
      await expect(payeesOf(caller, db)).rejects.toMatchObject({ code: 'not_signed_in' })
    }
  })

  test('are searched by words, sums, days and direction', async () => {
    const now = new Date('2026-11-20T10:00:00Z')
    const { caller } = await customer({ now })
    const find = (search: Parameters<typeof findTransactions>[0]['search']) =>
      findTransactions({ caller, search, now }, db)
    expect((await find({ words: ['nrdly'] })).map(({ counterparty, note }) => [counterparty, note])).toEqual([
      ['Nordly Fitness', 'trial_ended'],
    ])
    expect((await find({ amount: 8000 })).map(({ counterparty }) => counterparty)).toEqual(['Rheingold Fuel'])
    const october = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-11-01T00:00:00Z') }
    const salaries = await find({ ...october, kinds: ['salary'] })
    expect(salaries).toMatchObject([
      { amount: 268_500, accountKind: 'current', bookedAt: new Date('2026-10-01T10:00:00Z') },
    ])
    for (const { amount } of await find({ account: 'savings', direction: 'in' })) expect(amount).toBeGreaterThan(0)
    expect(await find({ words: ["'; drop table bank_entries --"] })).toEqual([])
  })
})

describe('the password again', () => {
  test('is good for five minutes, in one session, for its own person', async () => {
    const one = await customer()
    const [card] = await cardsOf(one.caller, db)
    const change = (now: Date) =>
      db.transaction((tx) => changeCard({ caller: one.caller, cardId: card?.id ?? '', status: 'blocked', now }, tx))
    const now = new Date()
    await expect(change(now)).rejects.toMatchObject({ code: 'step_up_required' })
    const { expires_at } = await givePassword(one, now)
    expect(Date.parse(expires_at) - now.getTime()).toBe(300_000)
    await expect(change(new Date(now.getTime() + 300_000))).rejects.toMatchObject({ code: 'step_up_required' })
    expect(await change(now)).toEqual({ changed: true })
    expect(await change(now)).toEqual({ changed: false })
    expect((await cardsOf(one.caller, db)).map(({ blocked }) => blocked)).toEqual([true, false])
    const other = await customer()
    await givePassword(other)
    const theirs = db.transaction((tx) =>
      changeCard({ caller: other.caller, cardId: card?.id ?? '', status: 'active', now: new Date() }, tx),
    )
    await expect(theirs).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is refused for sessions of others, and a wrong one counts as a sign-in that failed', async () => {
    const [one, other] = [await visitor(), await visitor()]
    const from = '192.0.2.77'
    const give = (sessionId: string, password: string) =>
      stepUp({ actor: one.actor, address: from, sessionId, password })
    for (const id of [other.caller.sessionId, crypto.randomUUID(), 'x', (await guest()).sessionId]) {
      await expect(give(id, 'four plain english words')).rejects.toMatchObject({ code: 'session_not_found' })
    }
    for (let n = 0; n < 5; n++) {
      await expect(give(one.caller.sessionId, 'wrong wrong')).rejects.toMatchObject({ code: 'wrong_credentials' })
    }
    await expect(give(one.caller.sessionId, 'four plain english words')).rejects.toMatchObject({ code: 'too_many' })
  })

  test('a number that was typed shows nothing; one with its password does', async () => {
    const phone = '+4915112345678'
    const password = 'four plain english words'
    await signUp({ phone, password })
    const begun = await startSession({ actor: nobody, address, channel: 'kiosk', type: 'visit', phone, password })
    const device = await identify([begun.session_token], null)
    expect(device.device?.proven).toBe(true)
    await stepUp({ actor: device, address, sessionId: begun.session.session_id, password })
    const typed = await startSession({
      actor: nobody,
      address,
      channel: 'kiosk',
      type: 'visit',
      phone: '+4915112345679',
    })
    const claims = await identify([typed.session_token], null)
    expect(claims.device?.proven).toBe(false)
    const given = stepUp({ actor: claims, address, sessionId: typed.session.session_id, password })
    await expect(given).rejects.toMatchObject({ code: 'session_not_found' })
  })
})

describe('a transfer', () => {
  test('moves the money once it is confirmed, with the password, and once only', async () => {
    const one = await customer()
    const { current, savings } = one
    const transfer = await propose(one, { accountId: savings.id }, 5_000, 'a')
    await expect(confirm(one, transfer.id)).rejects.toMatchObject({ code: 'step_up_required' })
    await givePassword(one)
    await expect(confirm(one, transfer.id, transfer.proposedAt)).rejects.toMatchObject({ code: 'conflict' })
    const done = await Promise.all(Array.from({ length: 6 }, () => confirm(one, transfer.id)))
    for (const each of done)
      expect(each).toMatchObject({ transfer: { status: 'done' }, balance: current.balance - 5_000 })
    const [after, saved] = await accountsOf(one.caller, db)
    expect([after?.balance, saved?.balance]).toEqual([current.balance - 5_000, savings.balance + 5_000])
    expect(await propose(one, { accountId: savings.id }, 5_000, 'a')).toMatchObject({ id: transfer.id, status: 'done' })
    await expect(propose(one, { accountId: savings.id }, 5_001, 'a')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('needs money, room in the limit, a payee of one’s own, and is not confirmed a quarter of an hour later', async () => {
    const one = await customer()
    const anna = { payeeId: one.payees[0]?.id ?? '' }
    await givePassword(one)
    const much = await propose(one, anna, one.current.balance + 1, 'much')
    expect(await confirm(one, much.id)).toEqual({ refused: 'too_little', left: one.current.balance })
    const first = await propose(one, anna, 120_000, 'first')
    expect(await confirm(one, first.id)).toHaveProperty('balance')
    const second = await propose(one, anna, 90_000, 'second')
    expect(await confirm(one, second.id)).toEqual({ refused: 'over_limit', left: 80_000 })
    const own = await propose(one, { accountId: one.savings.id }, 90_000, 'own')
    expect(await confirm(one, own.id)).toHaveProperty('balance')
    const old = await propose(one, anna, 100, 'old', new Date(Date.now() - 900_000))
    await expect(confirm(one, old.id)).rejects.toMatchObject({ code: 'conflict' })
    const other = await customer()
    await expect(propose(one, { payeeId: other.payees[0]?.id ?? '' }, 100, 'theirs')).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(propose(one, { accountId: other.savings.id }, 100, 'theirs')).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(propose(one, { accountId: one.current.id }, 100, 'same')).rejects.toMatchObject({ code: 'invalid' })
    await givePassword(other)
    await expect(confirm(other, second.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the database itself refuses an entry that does not balance', async () => {
    const one = await customer()
    const lame = db.execute(sql`
      update bank_postings set amount = amount + 1
      where ctid = (select ctid from bank_postings where account_id = ${one.current.id} limit 1)`)
    await expect(lame).rejects.toMatchObject({ cause: { code: '23514' } })
  })
})

test('the timeline tells what was done, and no number of an account', async () => {
  const one = await customer()
  await givePassword(one)
  const transfer = await propose(one, { accountId: one.savings.id }, 700, 'told')
  await confirm(one, transfer.id)
  const rows = await db
    .select()
    .from(events)
    .where(sql`${events.sessionId} = ${one.caller.sessionId} and ${events.type} = 'bank'`)
  expect(rows.map(({ data }) => (data as { act: string }).act)).toEqual([
    'accounts_opened',
    'password_given',
    'transfer_proposed',
    'transfer_done',
  ])
  expect(JSON.stringify(rows.map(({ data }) => data))).not.toMatch(/\d{12}(?![\d-])/)
})

test('of an erased person nothing is left in the ledger, and what is left balances', async () => {
  const [one, other] = [await customer(), await customer()]
  await givePassword(one)
  await confirm(one, (await propose(one, { payeeId: one.payees[0]?.id ?? '' }, 900, 'last')).id)
  const { erased } = await erasePerson({ actor: one.actor, personId: 'me' })
  expect(erased).toMatchObject({
    bank_customers: 1,
    bank_accounts: 3,
    bank_cards: 2,
    bank_payees: 3,
    bank_transfers: 1,
  })
  expect(erased.bank_postings).toBe(2 * (erased.bank_entries ?? 0))
  const [left] = await db.execute<{ lone: number; sum: number }>(sql`
    select (select count(*)::int from bank_postings where entry_id not in (select id from bank_entries)) as lone,
      (select coalesce(sum(amount), 0)::int from bank_postings) as sum`)
  expect(left).toEqual({ lone: 0, sum: 0 })
  expect((await accountsOf(other.caller, db))[0]?.balance).toBe(other.current.balance)
})
