import { add, buy } from './add'
import { emptyBasket, showBasket } from './basket'
import { beginnings, browse, goWith, more, onlyInStock, recommend } from './browse'
import { byMeasure, extremeIn } from './by-measure'
import { byPrice } from './by-price'
import { changeQuantity, number, remove } from './change'
import { checkout, leaveOrder, order } from './checkout'
import { find } from './find'
import { nothingFound } from './kind'
import { tellTier } from './loyalty'
import { tellOrders } from './order-history'
import { colours, compare, details, price, question, sizes, stock, where } from './product'
import { named } from './refer'
import { type Act, answer, productsOf } from './scene'
import { agree, decline, fixed, greet, person } from './talk'
import {
  aloneOn,
  answering,
  asksAboutOne,
  asksForColours,
  asksForDetails,
  asksForMeasure,
  asksForOrders,
  asksForPrice,
  asksForSizes,
  choosesOne,
  consentsToOrder,
  countsOut,
  identifies,
  namesBriefly,
  on,
  onlyNumber,
  placesOrder,
  refusesOffer,
  refusesOrder,
  type When,
  wantsMore,
} from './when'

type Rule = { when: When; act: Act }

/** Only when one of the products on the screen is meant. */
const ofThoseShown =
  (act: Act): Act =>
  async (scene) => {
    const shown = await productsOf(scene, scene.turn.data.last_recommended_skus)
    return scene.ask.ordinals.length > 0 || named(scene, shown).length > 0 ? act(scene) : null
  }

/** Says that the goods named are not here. */
const missing: Act = async (scene) => (scene.ask.terms.length > 0 ? nothingFound(scene) : null)

/** "Order", with something in the basket. */
const orderBasket: Act = async (scene) => (scene.turn.data.cart.length > 0 ? checkout(scene) : null)

/** A number of something not said. */
const whichOne: Act = async (scene) =>
  answer({ text: scene.say.whichProduct, quick: beginnings(scene), outcome: 'asked' })

/** What is tried, in this order; the first that has an answer gives it. */
export const rules: Rule[] = [
  { when: on('identity'), act: fixed('identity') },
  { when: on('person'), act: person },
  { when: consentsToOrder, act: order },
  { when: refusesOrder, act: leaveOrder },
  { when: refusesOffer, act: decline },
  { when: placesOrder, act: checkout },
  { when: on('loyalty'), act: tellTier },
  { when: asksForOrders, act: tellOrders },
  { when: identifies, act: fixed('identified') },
  { when: on('account', 'service'), act: fixed('service') },
  { when: on('shop'), act: fixed('shop') },
  { when: answering('asked_remove'), act: ofThoseShown(remove) },
  { when: answering('asked_add'), act: ofThoseShown(add) },
  { when: on('clear'), act: emptyBasket },
  { when: on('remove'), act: remove },
  { when: on('change'), act: changeQuantity },
  { when: on('add'), act: add },
  { when: aloneOn('checkout'), act: checkout },
  { when: aloneOn('basket'), act: showBasket },
  { when: on('buy'), act: buy },
  { when: aloneOn('buy'), act: orderBasket },
  { when: on('cheapest', 'dearest', 'cheaper', 'dearer'), act: byPrice },
  { when: ({ text }) => extremeIn(text) !== undefined, act: byMeasure },
  { when: on('where'), act: where },
  { when: asksForColours, act: colours },
  { when: asksForMeasure, act: question },
  { when: asksForSizes, act: sizes },
  { when: on('onlyInStock'), act: onlyInStock },
  { when: on('stock'), act: stock },
  { when: on('compare'), act: compare },
  { when: on('goesWith'), act: goWith },
  { when: asksForPrice, act: price },
  { when: countsOut, act: add },
  { when: choosesOne, act: details },
  { when: asksForDetails, act: details },
  { when: on('more'), act: more },
  { when: on('recommend'), act: recommend },
  { when: on('browse'), act: browse },
  { when: asksAboutOne, act: question },
  { when: () => true, act: find },
  { when: on('seek'), act: missing },
  { when: on('checkout'), act: checkout },
  { when: on('basket'), act: showBasket },
  { when: wantsMore, act: missing },
  { when: on('done'), act: fixed('done') },
  { when: on('bye'), act: fixed('bye') },
  { when: on('thanks'), act: fixed('thanks') },
  { when: on('rude'), act: fixed('rude') },
  { when: on('no'), act: decline },
  { when: on('yes'), act: agree },
  { when: onlyNumber, act: number },
  { when: onlyNumber, act: whichOne },
  { when: on('greeting'), act: greet },
  { when: on('help'), act: fixed('help') },
  { when: aloneOn('seek'), act: browse },
  { when: namesBriefly, act: missing },
  { when: () => true, act: fixed('unknown') },
]
