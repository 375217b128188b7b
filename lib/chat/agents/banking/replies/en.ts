import type { BankReplies } from './replies'

const list = (items: string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat('en', { type }).format(items)

const account = { current: 'current account', savings: 'savings account', card: 'credit card' }

export const en: BankReplies = {
  account,
  known: {},
  toOwn: {
    current: 'to your current account',
    savings: 'to your savings account',
    card: 'to your credit card',
  },
  toPayee: (name) => `to ${name}`,
  signIn:
    'Accounts are spoken of with their owner alone. Sign in with your password, then ask again; a number that was typed is not enough.',
  offer:
    'You have no accounts here yet. Shall I open demo accounts for you, with three months of made-up payments? There is no real money in them.',
  opened: (balances) => `Your demo accounts are open. ${balances}`,
  notOpened: 'All right, nothing was opened.',
  balance: ({ kind, lastFour, sum, owed }) =>
    kind === 'card'
      ? `On your credit card ending in ${lastFour} ${owed ? `you owe ${sum}` : `there is ${sum} in your favour`}.`
      : `Your ${account[kind]} ending in ${lastFour} holds ${sum}.`,
  movements: (told) =>
    told
      .map(({ date, counterparty, sum, account: kind }) => `${date}: ${counterparty}, ${sum}, ${account[kind]}`)
      .join('\n'),
  noMovements: 'I find no payment like that. Try another name, sum or time.',
  spent: (sum) => `Together ${sum}.`,
  charge: ({ date, descriptor, counterparty, sum }, why) =>
    `“${descriptor}” of ${date} is ${counterparty}, ${sum}. ${why}`,
  why: {
    trial_ended: 'A free month ended there, and the membership went on as a paid one. You can end it with them.',
    yearly_card_fee: 'It is the yearly fee of your credit card.',
    foreign_shop: 'It is a shop in another country that takes payments through a service, which shortens its name.',
    held_by_fuel: 'Petrol stations put a round sum aside first; the real one takes its place within days.',
    opening: 'It is what the account began with.',
    salary: 'It is your salary.',
    rent: 'It is your rent, by standing order.',
    purchase: 'It is a purchase you made with a card.',
    refund: 'It is money that a shop gave back.',
    cash: 'It is cash that you took out.',
    subscription: 'It comes every month, by an agreement with them.',
    fee: 'It is a fee of the bank.',
    transfer: 'It is a transfer.',
  },
  whichCharge: 'Which charge is it? Tell me the sum, or the name on your statement.',
  payees: (names) => `You can send money to ${list(names)}.`,
  limit: (sum) => `Up to ${sum} can go to others within 24 hours. Between your own accounts there is no limit.`,
  cards: (cards) =>
    cards
      .map(
        ({ lastFour, kind, blocked }) =>
          `The card of your ${account[kind]}, ending in ${lastFour}, is ${blocked ? 'blocked' : 'in use'}.`,
      )
      .join(' ')
      .replaceAll('The card of your credit card', 'Your credit card'),
  whichCard: 'Which card is it?',
  blocked: (lastFour) => `The card ending in ${lastFour} is blocked. Nothing can be paid with it.`,
  blockedAlready: (lastFour) => `The card ending in ${lastFour} is blocked already.`,
  unblocked: (lastFour) => `The card ending in ${lastFour} works again.`,
  openAlready: (lastFour) => `The card ending in ${lastFour} is not blocked.`,
  askWhom: (names) => `To whom? You can send money to ${list(names, 'disjunction')}, or to an account of your own.`,
  unknownPayee: (name, names) => `I know no payee called ${name}. You can send money to ${list(names, 'disjunction')}.`,
  askSum: (to) => `How much shall go ${to}?`,
  otherCurrency: (currency) => `Your accounts are in ${currency}. Give the sum in that, please.`,
  sameAccount: 'That is the same account twice. To which other shall it go?',
  confirm: ({ sum, from, to }) => `Transfer ${sum} from your ${account[from]} ${to}?`,
  done: ({ sum, to, reference, left, from }) =>
    `Done: ${sum} went ${to}, reference ${reference}. Your ${account[from]} now holds ${left}.`,
  tooLittle: (sum) => `There is not enough in that account: ${sum} can go out. Nothing was moved.`,
  overLimit: (sum) => `That is more than your limit for 24 hours: ${sum} can still go. Nothing was moved.`,
  dropped: 'All right, nothing was moved.',
  tooOld: 'Too much time has passed, so nothing was moved. Ask for the transfer once more, please.',
  password: 'For this I need your password once more. Use the button for it; please do not write it here.',
  passwordFirst: 'I have not had your password yet, so nothing was done. Use the button for it.',
  passwordElsewhere:
    'For this I need your password once more, and it goes through no messenger. Open this conversation on the website and ask there.',
  duration: 'At once: in these demo accounts a transfer arrives as soon as it is made.',
  hours: 'The bank counter answers here at any hour. People are at the counter from Monday to Friday, 9:00 to 17:00.',
  branch: 'The branch is the bank counter in this shop, next to the tills. There is no other.',
  help: 'At the bank counter I tell you balances and payments, explain a charge, block a card, and transfer money to your own accounts and your payees.',
  ready: 'All right. What else shall I do at the bank counter?',
  receipt: {
    transfer: 'Transfer',
    card: 'Card',
    sum: 'Sum',
    from: 'From',
    to: 'To',
    reference: 'Reference',
    status: 'Now',
    isBlocked: 'Blocked',
    isOpen: 'In use',
  },
  theirs: { current: 'their current account', savings: 'their savings account' },
  quick: {
    balance: 'What are my account balances?',
    transactions: 'My latest transactions',
    transfer: 'Transfer money',
    transferTo: (name) => `To ${name}`,
    passwordGiven: 'I have given my password',
    card: (lastFour) => `The card ending in ${lastFour}`,
    open: 'Open demo accounts',
  },
}
