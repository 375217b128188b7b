import { hasSteppedUp } from '@/lib/banking/access'
import { changeCard } from '@/lib/banking/change-card'
import { cardsOf, type OwnCard } from '@/lib/banking/read-accounts'
import type { Answer } from '@/lib/chat/agents/agent'
import { phrases } from '@/lib/chat/agents/sales/fold'
import { askPassword } from './password'
import { type BankAct, type BankScene, bankAnswer } from './scene'

type Act = 'block' | 'unblock'

export const tellCards: BankAct = async ({ say, caller, tx }) => {
  const cards = await cardsOf(caller, tx)
  const told = cards.map(({ lastFour, accountKind, blocked }) => ({ lastFour, kind: accountKind, blocked }))
  return bankAnswer({ text: say.cards(told), quick: [say.quick.balance, say.quick.transactions] })
}

export const blockCard: BankAct = (scene) => change(scene, 'block')
export const unblockCard: BankAct = (scene) => change(scene, 'unblock')

/** Goes on with a card once it was said which, or the password was given. */
export const goOnWithCard: BankAct = async (scene) => (scene.memory.card ? change(scene, scene.memory.card.act) : null)

async function change(scene: BankScene, act: Act): Promise<Answer> {
  const { say, caller, memory, turn, tx } = scene
  const cards = await cardsOf(caller, tx)
  const fitting = cards.filter(({ blocked }) => blocked === (act === 'unblock'))
  const named = namedCard(scene, cards) ?? cards.find(({ id }) => id === memory.card?.cardId)
  const card = named ?? (fitting.length === 1 ? fitting[0] : undefined)
  if (!card) {
    const quick = (fitting.length > 0 ? fitting : cards).map(({ lastFour }) => say.quick.card(lastFour))
    return bankAnswer({ text: say.whichCard, quick, memory: { asked: 'card', card: { act } }, outcome: 'asked' })
  }
  const { lastFour } = card
  const isSo = card.blocked === (act === 'block')
  if (isSo) return bankAnswer({ text: act === 'block' ? say.blockedAlready(lastFour) : say.openAlready(lastFour) })
  if (!(await hasSteppedUp(caller, turn.now, tx))) return askPassword(scene, { card: { act, cardId: card.id } })
  await changeCard({ caller, cardId: card.id, status: act === 'block' ? 'blocked' : 'active', now: turn.now }, tx)
  const { receipt } = say
  return bankAnswer({
    text: act === 'block' ? say.blocked(lastFour) : say.unblocked(lastFour),
    quick: [say.quick.transactions, say.quick.balance],
    parts: [
      {
        type: 'bank_receipt',
        title: receipt.card,
        lines: [
          { label: receipt.card, value: `•••• ${lastFour}` },
          { label: receipt.status, value: act === 'block' ? receipt.isBlocked : receipt.isOpen },
        ],
      },
    ],
  })
}

const ofCredit = phrases('credit, credit card, kreditkarte*, क्रेडिट')
const ofCurrent = phrases(
  'debit, debit card, bank card, girokarte*, ec karte, bankkarte*, current account, checking, girokonto, डेबिट, चालू खाते',
)

function namedCard({ ask }: BankScene, cards: OwnCard[]): OwnCard | undefined {
  const byNumber = cards.find(({ lastFour }) => ask.text.split(' ').includes(lastFour))
  if (byNumber) return byNumber
  if (ofCredit.test(ask.text)) return cards.find(({ accountKind }) => accountKind === 'card')
  return ofCurrent.test(ask.text) ? cards.find(({ accountKind }) => accountKind === 'current') : undefined
}
