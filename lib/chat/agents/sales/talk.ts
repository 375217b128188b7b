import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { isStaffAround } from '@/lib/people/staff-around'
import { put } from './add'
import { beginnings } from './browse'
import { askWhich, describe } from './describe'
import { find } from './find'
import { followUp } from './follow-up'
import type { Replies } from './replies/replies'
import { type Act, answer, focusOf, nameOf, productsOf, type Scene } from './scene'

type Fixed = 'identity' | 'thanks' | 'bye' | 'done' | 'rude' | 'service' | 'shop' | 'help' | 'identified' | 'unknown'

const quickAfter: Record<Fixed, (keyof Replies['quick'])[]> = {
  identity: ['help', 'browse', 'person'],
  thanks: ['basket', 'browse'],
  bye: [],
  done: ['basket', 'pay'],
  rude: ['help', 'person'],
  service: ['person', 'browse'],
  shop: ['person', 'browse'],
  help: ['rain', 'browse', 'person'],
  identified: ['person', 'orders', 'browse'],
  unknown: ['help', 'browse', 'person'],
}

const unmet = new Set<Fixed>(['service', 'shop', 'identified', 'unknown'])

/** Says a sentence that depends on nothing. */
export function fixed(name: Fixed): Act {
  return async ({ say }) => {
    const quick = quickAfter[name].flatMap((key) => {
      const reply = say.quick[key]
      return typeof reply === 'string' ? reply : []
    })
    return answer({ text: say[name], quick, outcome: unmet.has(name) ? 'declined' : 'answered' })
  }
}

/** Calls a member of staff. */
export const person: Act = async ({ say, tx }) =>
  answer({ text: say.person(await isStaffAround(tx)), quick: [say.quick.browse, say.quick.basket], wantsPerson: true })

export const greet: Act = async (scene) => {
  const things = scene.turn.data.cart.reduce((sum, { quantity }) => sum + quantity, 0)
  const { quick } = scene.say
  const text = scene.say.greeting(things)
  const followed = await followUp(scene, scene.say.helloAgain)
  if (followed) return followed
  return answer({
    text,
    quick: things > 0 ? [quick.basket, quick.pay, quick.browse] : beginnings(scene),
  })
}

/** Yes to an offer puts it in the basket; yes to a product shown is offered first; to a list, asks which. */
export const agree: Act = async (scene) => {
  const { say, turn } = scene
  const shown = await productsOf(scene, turn.data.last_recommended_skus)
  const [focused] = await productsOf(scene, [focusOf(scene) ?? ''])
  if (turn.data.last_action === 'followed_up') return takeUp(scene, focused)
  if (focused && turn.data.last_action === 'offered')
    return put(scene, [{ product: focused, quantity: scene.ask.quantity ?? 1 }])
  if (focused && (turn.data.last_action === 'viewed' || turn.data.last_action === 'searched') && focused.stock > 0) {
    return answer({
      outcome: 'asked',
      text: say.offer(nameOf(focused)),
      quick: [say.quick.yes, say.quick.no],
      data: { last_action: 'offered' },
    })
  }
  if (!focused && shown.length > 1) return askWhich(scene, shown, { action: 'asked_add' })
  return answer({ text: say.ready, quick: beginnings(scene), outcome: 'asked' })
}

/** Yes to what somebody looked at or wanted last time. */
async function takeUp(scene: Scene, product: ProductView | undefined): Promise<Answer | null> {
  if (product) return describe(scene, product)
  const terms = scene.turn.data.wish?.terms ?? []
  return find({ ...scene, ask: { ...scene.ask, terms } })
}

/** No to an offer, or to what was shown. */
export const decline: Act = async (scene) => {
  const { say, turn } = scene
  const { last_action: last } = turn.data
  if (last === 'followed_up') {
    return answer({ text: say.notAdded, quick: beginnings(scene), data: { last_action: null, wish: null } })
  }
  const data = last === 'offered' ? { last_action: 'viewed' } : {}
  return answer({ text: say.notAdded, quick: [say.quick.more, say.quick.cheaper, say.quick.browse], data })
}
