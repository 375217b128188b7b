import type { ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { beginnings } from './browse'
import { hasColour } from './candidates'
import { aboutOne, askWhich, coloursOf, describe } from './describe'
import { askedOf, measured, sentencesAbout } from './facts'
import { find } from './find'
import { sameKind, variantsOf } from './kin'
import { listed } from './kind'
import { pick } from './pick'
import { type Meant, meantBy } from './refer'
import { type Act, answer, focusOf, moneyIn, mostShown, nameOf, productsOf, type Scene } from './scene'
import { topicOf } from './topics'

/** Answers a question about a product by `tell`; asks which is meant when several are, and when none is. */
function aboutMeant(tell: (scene: Scene, product: ProductView) => Promise<Answer> | Answer): Act {
  return async (scene) => {
    const meant = await meantBy(scene, { anywhere: true, anyColour: true })
    const [one, another] = meant.products
    if (one && !another && !meant.noSuchNumber) return tell(scene, one)
    return unclear(scene, meant)
  }
}

/** Several products or none: a list to choose from, a search, or the question which one. */
async function unclear(scene: Scene, meant: Meant): Promise<Answer | null> {
  const { say, ask, turn } = scene
  const shown = turn.data.last_recommended_skus.length
  if (meant.noSuchNumber)
    return answer({ text: say.noSuchNumber(shown), quick: say.quick.numbers.slice(0, shown), outcome: 'asked' })
  const narrowing = ask.colour !== undefined || ask.size !== undefined
  if (narrowing && (ask.terms.length > 0 || turn.data.last_action === 'searched')) return find(scene)
  if (meant.products.length > 1) return askWhich(scene, pick(meant.products))
  if (ask.terms.length > 0) return find(scene)
  if (shown > 1) return askWhich(scene, await productsOf(scene, turn.data.last_recommended_skus))
  return answer({ text: say.whichProduct, quick: beginnings(scene), outcome: 'asked' })
}

export const details: Act = aboutMeant((scene, product) => {
  const { colour } = scene.ask
  return colour && product.attributes.colour !== colour ? coloursOfOne(scene, product) : describe(scene, product)
})

export const price: Act = aboutMeant((scene, product) =>
  aboutOne(scene, product, scene.say.price(nameOf(product), moneyIn(scene).price(product))),
)

export const stock: Act = async (scene) => {
  const seeking = scene.ask.intents.has('seek') && !scene.ask.intents.has('pronoun') && scene.ask.terms.length > 0
  if (seeking) return find(scene)
  return aboutMeant(({ say }, product) =>
    aboutOne(scene, product, say.stock(nameOf(product), product.stock, product.place)),
  )(scene)
}

/** The products named, or all on the screen, side by side. */
export const compare: Act = async (scene) => {
  const { say, turn } = scene
  const meant = await meantBy(scene, { anywhere: false })
  const shown = await productsOf(scene, turn.data.last_recommended_skus)
  const products = meant.products.length > 1 ? meant.products : shown
  if (products.length < 2) return unclear(scene, meant)
  const { price } = moneyIn(scene)
  const picked = products.slice(0, mostShown)
  const lines = picked.map((product) => say.about(nameOf(product), price(product), `${product.line}.`))
  return listed(scene, picked, { text: lines.join(' ') })
}

/** Where things stand; for several of a kind, each place. */
export const where: Act = async (scene) => {
  const { say } = scene
  const meant = await meantBy(scene, { anywhere: true, anyColour: true })
  const shown = scene.ask.nouns.length > 0 ? [] : await productsOf(scene, scene.turn.data.last_recommended_skus)
  const all = meant.products.length > 0 ? meant.products : shown
  const [one] = all
  if (!one || meant.noSuchNumber) return unclear(scene, meant)
  const picked = pick(all)
  const places = [...new Set(picked.map(({ place }) => place))]
  const there = (place: string) => picked.filter((product) => product.place === place).map(nameOf)
  const text = places.map((place) => say.place(there(place), place)).join(' ')
  return picked.length === 1 ? aboutOne(scene, one, text) : listed(scene, picked, { text })
}

/** The sizes of a thing, or whether it comes in the one asked for. Goods wanted in a size are looked for. */
export const sizes: Act = async (scene) => {
  if (scene.ask.size !== undefined && scene.ask.terms.length > 0 && !scene.ask.question) return find(scene)
  return sizesOf(scene)
}

const sizesOf: Act = aboutMeant((scene, product) => {
  const { say, ask } = scene
  const { sizes: known } = product.attributes
  const gone = product.stock === 0
  const text = Array.isArray(known)
    ? say.sizes(nameOf(product), known, gone ? undefined : ask.size)
    : say.noSizes(nameOf(product))
  return aboutOne(scene, product, gone ? `${text} ${say.standing(0, product.place)}` : text)
})

/** The colours a thing comes in, or whether it comes in the one asked for. */
export const colours: Act = aboutMeant(coloursOfOne)

async function coloursOfOne(scene: Scene, product: ProductView): Promise<Answer> {
  const { say, ask } = scene
  const variants = await variantsOf(scene, product)
  const name = variants.map((variant) => variant.name).sort((a, b) => a.length - b.length)[0] ?? product.name
  const all = coloursOf(variants)
  if (!ask.colour) return listed(scene, pick(variants), { text: say.colours(name, all) })
  const same = variants.find(({ attributes }) => attributes.colour === ask.colour)
  if (same) {
    const yes = say.inColour(nameOf(same), ask.colour, moneyIn(scene).price(same))
    return aboutOne(scene, same, `${yes} ${say.standing(same.stock, same.place)}`)
  }
  const others = (await sameKind(scene, product)).filter(hasColour(ask))
  const no = say.notItsColour(name, ask.colour, all)
  return others.length > 0 ? listed(scene, pick(others), { text: no }) : aboutOne(scene, product, no)
}

/** Any other question about a product: from its measures, else in the words of its description; never from nowhere. */
export const question: Act = async (scene) => {
  const { say, ask } = scene
  const meant = await meantBy(scene, { anywhere: true, anyColour: true })
  const [one, another] = meant.products
  const topic = topicOf(ask.text)
  if (!one) return topic ? unclear(scene, meant) : aboutFocus(scene)
  if (another) return unclear(scene, meant)
  const value = topic && measured(scene, topic, one)
  if (value) return aboutOne(scene, one, value)
  if (!topic && askedOf(scene, one).length === 0) return describe(scene, one)
  const waterproof = one.attributes.waterproof
  const quoted = sentencesAbout(scene, one)
  if (ask.terms.includes('waterproof') && typeof waterproof === 'string') {
    return aboutOne(scene, one, say.waterproof(nameOf(one), waterproof))
  }
  return quoted ? aboutOne(scene, one, say.quoted(nameOf(one), quoted)) : doesNotSay(scene, one)
}

function doesNotSay(scene: Scene, product: ProductView): Answer {
  return { ...aboutOne(scene, product, scene.say.doesNotSay(nameOf(product))), outcome: 'declined' }
}

/** "Is the hood detachable?": no product's name, but words that the one in focus may speak of. */
async function aboutFocus(scene: Scene): Promise<Answer | null> {
  const { say, ask, turn } = scene
  const [focused] = await productsOf(scene, [focusOf(scene) ?? ''])
  const quoted = focused && sentencesAbout(scene, focused)
  if (quoted) return aboutOne(scene, focused, say.quoted(nameOf(focused), quoted))
  const points = ask.intents.has('pronoun') || ask.intents.has('demonstrative')
  if (!points || (await find(scene))) return null
  if (focused) return doesNotSay(scene, focused)
  const shown = await productsOf(scene, turn.data.last_recommended_skus)
  return shown.length > 0 ? askWhich(scene, shown) : null
}
