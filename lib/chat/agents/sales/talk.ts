import { put } from './add'
import { beginnings } from './browse'
import { askWhich } from './describe'
import type { Replies } from './replies/replies'
import { type Act, answer, focusOf, nameOf, productsOf } from './scene'

type Fixed = 'identity' | 'thanks' | 'bye' | 'done' | 'rude' | 'person' | 'service' | 'shop' | 'help' | 'unknown'

const quickAfter: Record<Fixed, (keyof Replies['quick'])[]> = {
  identity: ['help', 'browse', 'person'],
  thanks: ['basket', 'browse'],
  bye: [],
  done: ['basket', 'pay'],
  rude: ['help', 'person'],
  person: ['browse', 'basket'],
  service: ['person', 'browse'],
  shop: ['person', 'browse'],
  help: ['rain', 'browse', 'person'],
  unknown: ['help', 'browse', 'person'],
}

/** Says a sentence that depends on nothing. */
export function fixed(name: Fixed): Act {
  return async ({ say }) => {
    const quick = quickAfter[name].flatMap((key) => {
      const reply = say.quick[key]
      return typeof reply === 'string' ? reply : []
    })
    return answer({ text: say[name], quick })
  }
}

export const greet: Act = async (scene) => {
  const things = scene.turn.data.cart.reduce((sum, { quantity }) => sum + quantity, 0)
  const { quick } = scene.say
  return answer({
    text: scene.say.greeting(things),
    quick: things > 0 ? [quick.basket, quick.pay, quick.browse] : beginnings(scene),
  })
}

/** Yes to an offer puts it in the basket; yes to a product shown is offered first; to a list, asks which. */
export const agree: Act = async (scene) => {
  const { say, turn } = scene
  const shown = await productsOf(scene, turn.data.last_recommended_skus)
  const [focused] = await productsOf(scene, [focusOf(scene) ?? ''])
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

/** No to an offer, or to what was shown. */
export const decline: Act = async (scene) => {
  const { say, turn } = scene
  const data = turn.data.last_action === 'offered' ? { last_action: 'viewed' } : {}
  return answer({ text: say.notAdded, quick: [say.quick.more, say.quick.cheaper, say.quick.browse], data })
}
