import type { BankChargeNote, BankCurrency, BankEntryKind, OwnAccountKind } from '@/db/enums'

/** A movement of the demo: on which account, how much, and with which side of the bank. Days count back from the opening. */
export type DemoMovement = {
  daysAgo: number
  account: OwnAccountKind
  amount: number
  against: 'clearing' | 'income' | 'merchants' | 'fees' | OwnAccountKind
  kind: BankEntryKind
  counterparty: string
  descriptor: string
  note?: BankChargeNote
}

const day = 86_400_000

/** What things cost compared with euros. */
const scale: Record<BankCurrency, number> = { EUR: 1, USD: 1, INR: 30 }
const months = 3

type Place = { counterparty: string; descriptor: string }
const grocers: Place[] = [
  { counterparty: 'Green Larder', descriptor: 'GREEN LARDER 0417' },
  { counterparty: 'Corner Market', descriptor: 'CORNER MARKET CARD PMT' },
]
const cafes: Place[] = [
  { counterparty: 'Café Lindgren', descriptor: 'CAFE LINDGREN' },
  { counterparty: 'Noodle House', descriptor: 'NOODLE HOUSE 22' },
]

/**
 * Three months of an ordinary account, the same for everybody: salary, rent, groceries, a standing saving, a card with its yearly fee, and a
 * charge that puzzles. `now` decides only on which days of its months they fall.
 */
export function demoStory(currency: BankCurrency, now: Date): DemoMovement[] {
  const by = scale[currency]
  const story: DemoMovement[] = []
  const add = (movement: DemoMovement) => story.push({ ...movement, amount: movement.amount * by })
  const opening = {
    daysAgo: 92,
    kind: 'opening',
    counterparty: 'Opening balance',
    descriptor: 'OPENING BALANCE',
  } as const
  add({ ...opening, account: 'current', amount: 142_000, against: 'clearing' })
  add({ ...opening, account: 'savings', amount: 480_000, against: 'clearing' })
  for (let month = 0; month < months; month++) {
    for (const movement of monthOf(month, now)) if (movement.daysAgo > 0) add(movement)
  }
  for (let week = 0; week < 13; week++) for (const movement of weekOf(week)) add(movement)
  for (const movement of puzzles) add(movement)
  return story.toSorted((a, b) => b.daysAgo - a.daysAgo)
}

function monthOf(back: number, now: Date): DemoMovement[] {
  const on = (dayOfMonth: number) => {
    const then = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, dayOfMonth, 9)
    return Math.floor((now.getTime() - then) / day)
  }
  const current = { account: 'current' as const }
  return [
    {
      ...current,
      daysAgo: on(1),
      amount: 268_500,
      against: 'income',
      kind: 'salary',
      counterparty: 'Northlight Studio',
      descriptor: 'SALARY NORTHLIGHT STUDIO',
    },
    {
      ...current,
      daysAgo: on(3),
      amount: -98_000,
      against: 'clearing',
      kind: 'rent',
      counterparty: 'Lindner Homes',
      descriptor: 'RENT LINDNER HOMES',
    },
    {
      ...current,
      daysAgo: on(5),
      amount: -25_000,
      against: 'savings',
      kind: 'transfer',
      counterparty: 'Savings',
      descriptor: 'STANDING ORDER SAVINGS',
    },
    {
      ...current,
      daysAgo: on(8),
      amount: -5_490,
      against: 'merchants',
      kind: 'subscription',
      counterparty: 'City Power',
      descriptor: 'CITY POWER DIRECT DEBIT',
    },
    {
      ...current,
      daysAgo: on(11),
      amount: -10_000,
      against: 'clearing',
      kind: 'cash',
      counterparty: 'Cash machine',
      descriptor: 'CASH MACHINE STATION SQ',
    },
    {
      ...current,
      daysAgo: on(20),
      amount: -9_000,
      against: 'card',
      kind: 'transfer',
      counterparty: 'Credit card',
      descriptor: 'CARD SETTLEMENT',
    },
    {
      account: 'card',
      daysAgo: on(14),
      amount: -1_299,
      against: 'merchants',
      kind: 'subscription',
      counterparty: 'Wavebox Music',
      descriptor: 'WAVEBOX MUSIC',
    },
  ]
}

function weekOf(week: number): DemoMovement[] {
  const grocer = grocers[week % grocers.length] ?? grocers[0]
  const cafe = cafes[week % cafes.length] ?? cafes[0]
  if (!grocer || !cafe) return []
  return [
    {
      ...grocer,
      account: 'current',
      daysAgo: week * 7 + 2,
      amount: -(4_150 + ((week * 617) % 2_900)),
      against: 'merchants',
      kind: 'purchase',
    },
    {
      ...cafe,
      account: 'card',
      daysAgo: week * 7 + 5,
      amount: -(1_180 + ((week * 331) % 900)),
      against: 'merchants',
      kind: 'purchase',
    },
  ]
}

const puzzles: DemoMovement[] = [
  {
    account: 'card',
    daysAgo: 6,
    amount: -4_990,
    against: 'merchants',
    kind: 'subscription',
    counterparty: 'Nordly Fitness',
    descriptor: 'PYMT*NRDLYFT 8842',
    note: 'trial_ended',
  },
  {
    account: 'card',
    daysAgo: 24,
    amount: -3_500,
    against: 'fees',
    kind: 'fee',
    counterparty: 'Card services',
    descriptor: 'CARD FEE 12M',
    note: 'yearly_card_fee',
  },
  {
    account: 'card',
    daysAgo: 33,
    amount: -6_240,
    against: 'merchants',
    kind: 'purchase',
    counterparty: 'Atelier Moreau',
    descriptor: 'SQ*ATLRMOREAU LYON',
    note: 'foreign_shop',
  },
  {
    account: 'card',
    daysAgo: 9,
    amount: -8_000,
    against: 'merchants',
    kind: 'purchase',
    counterparty: 'Rheingold Fuel',
    descriptor: 'RHG FUEL PUMP 4',
    note: 'held_by_fuel',
  },
  {
    account: 'card',
    daysAgo: 28,
    amount: 2_190,
    against: 'merchants',
    kind: 'refund',
    counterparty: 'Green Larder',
    descriptor: 'GREEN LARDER REFUND',
  },
]
