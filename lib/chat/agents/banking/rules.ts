import { replies } from '@/lib/chat/agents/sales/replies/all'
import { blockCard, goOnWithCard, tellCards, unblockCard } from './cards'
import { goOn } from './go-on'
import { type BankAct, type BankScene, bankAnswer } from './scene'
import { explainCharge, tellBalance, tellLimit, tellPayees, tellTransactions } from './tell'
import { confirm, drop, transfer, transferToNamed } from './transfer'
import type { Want } from './wants'

type When = (scene: BankScene) => boolean
type Rule = { when: When; act: BankAct }

const wants =
  (...wanted: Want[]): When =>
  ({ ask }) =>
    wanted.some((want) => ask.wants.has(want))

const asked =
  (...what: NonNullable<BankScene['memory']['asked']>[]): When =>
  ({ memory }) =>
    what.some((one) => one === memory.asked)

const both =
  (...all: When[]): When =>
  (scene) =>
    all.every((when) => when(scene))

/** Says something else than yes or no to what was read out: another sum, another account. */
const changes: When = ({ ask }) =>
  ask.sum !== null ||
  ask.accounts.from !== undefined ||
  ask.accounts.to !== undefined ||
  (ask.wants.has('transfer') && !ask.wants.has('duration'))
const agrees: When = (scene) => scene.ask.yes && !changes(scene)
const refuses: When = ({ ask }) => ask.no
const namesAccount: When = ({ ask }) => ask.accounts.about !== undefined
const isNewWish: When = ({ ask }) =>
  (['balance', 'transactions', 'explain', 'block', 'unblock'] as const).some((want) => ask.wants.has(want))

/** Not only a question how long it takes, which somebody may ask while agreeing. */
const tellDuration: BankAct = async ({ say, memory }) => bankAnswer({ text: say.duration, memory })
const help: BankAct = async ({ say, locale }) =>
  bankAnswer({ text: say.help, quick: [say.quick.balance, say.quick.transactions, replies[locale].quick.person] })

const ready: BankAct = async ({ say, memory }) =>
  bankAnswer({
    text: say.ready,
    quick: [say.quick.balance, say.quick.transactions, say.quick.transfer],
    memory,
    outcome: 'asked',
  })

/** Whatever was asked before still waits for its answer. */
const courtesy: BankAct = async ({ ask, locale, say, memory }) => {
  const { thanks, bye } = replies[locale]
  return bankAnswer({ text: ask.courtesy === 'bye' ? bye : thanks, quick: [say.quick.balance], memory })
}

const whileTransferring = both(asked('sum', 'whom', 'confirm'), (scene) => !isNewWish(scene))

/** What is tried, in this order; the first that has an answer gives it. */
export const rules: Rule[] = [
  { when: both(asked('confirm'), agrees), act: confirm },
  { when: both(asked('confirm', 'sum', 'whom', 'password', 'card'), refuses), act: drop },
  { when: ({ ask }) => ask.courtesy === 'thanks' || ask.courtesy === 'bye', act: courtesy },
  { when: both(asked('password'), (scene) => !isNewWish(scene) && !changes(scene)), act: goOn },
  { when: wants('unblock'), act: unblockCard },
  { when: wants('block'), act: blockCard },
  { when: both(asked('card'), (scene) => !isNewWish(scene)), act: goOnWithCard },
  { when: both(whileTransferring, (scene) => !wants('duration', 'limit', 'payees')(scene)), act: transfer },
  { when: both(wants('duration'), ({ ask }) => ask.sum === null), act: tellDuration },
  { when: wants('limit'), act: tellLimit },
  { when: both(wants('payees'), (scene) => scene.ask.sum === null), act: tellPayees },
  { when: wants('explain'), act: explainCharge },
  { when: wants('transactions'), act: tellTransactions },
  { when: wants('balance'), act: tellBalance },
  { when: both(asked('charge'), ({ ask }) => !ask.wants.has('transfer') && ask.courtesy === null), act: explainCharge },
  { when: wants('transfer'), act: transfer },
  { when: wants('cards'), act: tellCards },
  { when: ({ ask }) => ask.sum !== null, act: transfer },
  { when: wants('open'), act: tellBalance },
  { when: () => true, act: transferToNamed },
  { when: namesAccount, act: tellBalance },
  { when: ({ ask }) => ask.courtesy === 'assent', act: ready },
  { when: () => true, act: help },
]
