import type { BankChargeNote, BankEntryKind, OwnAccountKind } from '@/db/enums'

type ToldAccount = { kind: OwnAccountKind; lastFour: string; sum: string; owed: boolean }
export type ToldMovement = {
  date: string
  counterparty: string
  descriptor: string
  sum: string
  account: OwnAccountKind
}
type ToldTransfer = { sum: string; from: OwnAccountKind; to: string }

/** Everything that the bank counter says without a model, in one language. */
export type BankReplies = {
  account: Record<OwnAccountKind, string>
  /** Those of the other side of a movement that have no name of their own. */
  known: Record<string, string>
  /** Where money goes, as part of a sentence. */
  toOwn: Record<OwnAccountKind, string>
  toPayee: (name: string) => string
  signIn: string
  offer: string
  opened: (balances: string) => string
  notOpened: string
  balance: (account: ToldAccount) => string
  movements: (told: ToldMovement[]) => string
  noMovements: string
  spent: (sum: string) => string
  charge: (told: ToldMovement, why: string) => string
  why: Record<BankChargeNote, string> & Record<BankEntryKind, string>
  whichCharge: string
  payees: (names: string[]) => string
  limit: (sum: string) => string
  cards: (cards: { lastFour: string; kind: OwnAccountKind; blocked: boolean }[]) => string
  whichCard: string
  blocked: (lastFour: string) => string
  blockedAlready: (lastFour: string) => string
  unblocked: (lastFour: string) => string
  openAlready: (lastFour: string) => string
  askWhom: (names: string[]) => string
  unknownPayee: (name: string, names: string[]) => string
  askSum: (to: string) => string
  otherCurrency: (currency: string) => string
  sameAccount: string
  confirm: (told: ToldTransfer) => string
  done: (told: ToldTransfer & { reference: string; left: string }) => string
  tooLittle: (sum: string) => string
  overLimit: (sum: string) => string
  dropped: string
  tooOld: string
  password: string
  passwordFirst: string
  /** In a messenger, where there is no field of its own for it. */
  passwordElsewhere: string
  duration: string
  hours: string
  branch: string
  help: string
  ready: string
  receipt: {
    transfer: string
    card: string
    sum: string
    from: string
    to: string
    reference: string
    status: string
    isBlocked: string
    isOpen: string
  }
  theirs: Record<'current' | 'savings', string>
  quick: {
    balance: string
    transactions: string
    transfer: string
    transferTo: (name: string) => string
    passwordGiven: string
    card: (lastFour: string) => string
    open: string
  }
}
