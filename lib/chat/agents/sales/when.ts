import type { Turn } from '@/lib/chat/agents/agent'
import type { Ask } from './ask'
import { phrases } from './fold'
import type { Intent } from './intents'
import { focusOf, type Scene } from './scene'
import { topicOf } from './topics'

export type When = (ask: Ask, scene: Scene) => boolean

const namesGoods: When = ({ terms }) => terms.length > 0

const pointing: When = ({ intents, ordinals }) =>
  intents.has('pronoun') || intents.has('demonstrative') || ordinals.length > 0

const wanting = phrases(
  `(id|i would|ill) … like (to|a|an|some), i (want|wanna|need) (to|a|an|some), (lets|let us) (look|find|see), get (me|us), give me, find (a|an|some|me|us), book (me|us|a|an|the),
   ich (möchte|will|würde), ich hätte gern*, मुझे … (चाहिए|चाहता|चाहती), mujhe … (chahiye|chahta|chahti)`,
)

/** Asks for something that is not here, whatever is said besides: "Yes. And who made the film?" */
export const wantsMore: When = (ask, scene) => {
  if (!namesGoods(ask, scene)) return false
  if (ask.question || on('seek', 'recommend', 'buy', 'browse', 'more', 'price', 'details')(ask, scene)) return true
  if (wanting.test(ask.text)) return true
  const courteous = on('done', 'thanks', 'bye')(ask, scene)
  return ask.intents.has('yes') && !courteous && ask.text.split(' ').length > 3
}

// A word or three with nothing to do with them are what somebody looks for.
const brief = 3

export const namesBriefly: When = (ask, scene) => namesGoods(ask, scene) && ask.text.split(' ').length <= brief

export function on(...intents: Intent[]): When {
  return (ask) => intents.some((intent) => ask.intents.has(intent))
}

/** The intent, with no goods named. */
export function aloneOn(...intents: Intent[]): When {
  return (ask, scene) => !namesGoods(ask, scene) && on(...intents)(ask, scene)
}

/** A number and nothing else that matters: "4", "I would like 4". */
export const onlyNumber: When = (ask, scene) =>
  ask.quantity !== undefined &&
  !namesGoods(ask, scene) &&
  !ask.colour &&
  ask.ordinals.length === 0 &&
  ask.budget.max === undefined

/** "two of the third": a number of pieces is an order. */
export const countsOut: When = ({ ordinals, quantity }, { turn }) =>
  ordinals.length > 0 && quantity !== undefined && (quantity > 1 || turn.data.last_action === 'added')

/** "the second one", "the blue one" out of the list on the screen, with nothing said of what to do with it. */
export const choosesOne: When = ({ ordinals, terms, colour, intents }, { turn }) => {
  if (turn.data.last_recommended_skus.length === 0) return false
  return ordinals.length > 0 || (terms.length === 0 && colour !== undefined && intents.has('definite'))
}

/**
 * "which colours?", "is it in blue?", "blue?" of the one thing being talked about. "Something in blue" is a search,
 * "the blue one" a choice from the list.
 */
export const asksForColours: When = (ask, scene) => {
  if (ask.intents.has('colours')) return true
  if (!ask.colour || namesGoods(ask, scene) || on('vague', 'recommend', 'browse')(ask, scene)) return false
  if (ask.intents.has('pronoun')) return true
  const choice = ask.intents.has('definite') && scene.turn.data.last_recommended_skus.length > 1
  return focusOf(scene) !== undefined && (ask.inColour || !choice)
}

export const asksForSizes: When = (ask, scene) =>
  ask.intents.has('sizes') || (ask.size !== undefined && !namesGoods(ask, scene))

export const asksForPrice: When = ({ intents, budget }) => intents.has('price') && budget.max === undefined

export const asksForMeasure: When = ({ text }) => topicOf(text) !== undefined

export const asksForDetails: When = ({ intents }) => intents.has('details') && !intents.has('seek')

/** A question about one product: about what is pointed at, or about goods named as known. */
export const asksAboutOne: When = (ask, scene) => {
  if (!ask.question) return false
  // "Could you get me a hotel in that area?" asks for something else.
  if (namesGoods(ask, scene) && wanting.test(ask.text)) return false
  const known = ask.intents.has('definite') || scene.locale === 'hi'
  return pointing(ask, scene) || (namesGoods(ask, scene) && !ask.intents.has('seek') && known)
}

/** The questions that the assistant may have asked last. */
const asked = ['asked_add', 'asked_remove', 'asked_order', 'offered', 'followed_up']

const ofAnswers: Intent[] = ['yes', 'no', 'done', 'thanks', 'definite', 'pronoun', 'demonstrative']

/** Whether a message does nothing but answer a question of the assistant: which one, or yes or no. */
export function answersQuestion(ask: Ask, { data }: Turn): boolean {
  if (!asked.includes(data.last_action ?? '')) return false
  const only = [...ask.intents].every((intent) => ofAnswers.includes(intent))
  return only && (ask.intents.has('yes') || ask.intents.has('no') || ask.intents.has('done') || ask.ordinals.length > 0)
}

const ordering = phrases(
  `place (the|my|this|an) order, order (it|them|now|this|everything), jetzt bestellen, ja bestellen, bestellung aufgeben, bitte bestellen, verbindlich bestellen,
   order (kar*|de do), ऑर्डर (कर*|दे*)`,
)

const confirming = phrases('confirm*, bestätig*, पुष्टि*')

/** A word that the whole order is to be placed. */
export const placesOrder: When = ({ text }) => ordering.test(text)

const ofConsent: Intent[] = [...ofAnswers, 'buy', 'checkout', 'orders', 'add']

/** Yes to "Shall I place the order?", with nothing else wanted. */
export const consentsToOrder: When = (ask, scene) => {
  if (scene.turn.data.last_action !== 'asked_order' || ask.intents.has('no')) return false
  const only = [...ask.intents].every((intent) => ofConsent.includes(intent))
  const plain = !namesGoods(ask, scene) && ask.quantity === undefined && ask.ordinals.length === 0
  return (
    only && plain && !ask.question && (ask.intents.has('yes') || placesOrder(ask, scene) || confirming.test(ask.text))
  )
}

export const refusesOrder: When = (ask, scene) =>
  scene.turn.data.last_action === 'asked_order' && answersQuestion(ask, scene.turn) && !ask.intents.has('yes')

/** No to something offered, however politely. */
export const refusesOffer: When = (ask, { turn }) =>
  ['offered', 'followed_up'].includes(turn.data.last_action ?? '') &&
  answersQuestion(ask, turn) &&
  !ask.intents.has('yes')

/** After orders placed earlier; "add it to my order" is none of these. */
export const asksForOrders: When = (ask, scene) =>
  ask.intents.has('orders') && !placesOrder(ask, scene) && !(ask.intents.has('add') && namesGoods(ask, scene))

const contact = /^\s*(?:\S+@\S+\.\S+|[+(]?\d[\d ()+-]{5,}\d)\s*$/u

/** Says who they are: a name, an address, a number. */
export const identifies: When = (ask, { turn }) => ask.intents.has('identified') || contact.test(turn.text)

const mild: Record<'asked_add' | 'asked_remove', Intent[]> = {
  asked_add: ['definite', 'pronoun', 'demonstrative', 'yes', 'add', 'buy'],
  asked_remove: ['definite', 'pronoun', 'demonstrative', 'yes', 'remove'],
}

/** The answer to "which one?", with nothing else wanted. */
export function answering(asked: keyof typeof mild): When {
  return (ask, { turn }) =>
    turn.data.last_action === asked && [...ask.intents].every((intent) => mild[asked].includes(intent))
}
