import type { OrderStatus } from '@/db/enums'
import type { ColourName } from '@/lib/catalog/schema'

/** What narrowed a search; sums are written out already. */
export type Limits = {
  colour?: ColourName
  size?: string
  min?: string
  max?: string
  /** What all of the products found are, and are for, in the catalogue's words. */
  waterproof?: boolean
  uses?: string[]
  inStock?: boolean
}

type OrderLine = { number: string; date: string; goods: string[]; total: string; status: OrderStatus }

/** A line of the basket, its sum written out. */
type BasketLine = { name: string; quantity: number; sum: string }

/** Everything the assistant can say, once per language. Counts of products shown are 1..3. */
export type Replies = {
  greeting: (inBasket: number) => string
  help: string
  browse: (categories: string[]) => string
  /** Before something is said of the last visit. */
  helloAgain: string
  lookedAtLastTime: (name: string) => string
  stillOfInterest: string
  wantedLastTime: (goods: string) => string
  identity: string
  thanks: string
  bye: string
  done: string
  rude: string
  /** @param around whether a member of staff is likely to read it soon. */
  person: (around: boolean) => string
  /** Said under an answer that was the second running to be no help. */
  offerPerson: string
  service: string
  shop: string
  identified: string
  unknown: string
  ready: string
  askUse: string

  found: (count: number, limits: Limits) => string
  more: (count: number, limits: Limits) => string
  noMore: string
  nothing: string
  notExactly: string
  notWaterproof: string
  notInColour: (colour: ColourName) => string
  notInSize: (size: string) => string
  notAtPrice: (from: string) => string
  cheaper: (count: number) => string
  dearer: (count: number) => string
  cheapest: (name: string, price: string) => string
  dearest: (name: string, price: string) => string
  companions: (name: string, count: number, why: { uses: string[]; inBasket: boolean }) => string

  which: string
  whichProduct: string
  noSuchNumber: (count: number) => string

  about: (name: string, price: string, description: string) => string
  standing: (stock: number, place: string) => string
  quoted: (name: string, sentences: string) => string
  doesNotSay: (name: string) => string
  price: (name: string, price: string) => string
  place: (names: string[], place: string) => string
  stock: (name: string, stock: number, place: string) => string
  sizes: (name: string, sizes: string[], asked?: string) => string
  noSizes: (name: string) => string
  colours: (name: string, colours: ColourName[]) => string
  inColour: (name: string, colour: ColourName, price: string) => string
  notItsColour: (name: string, colour: ColourName, others: ColourName[]) => string
  waterproof: (name: string, how: string) => string
  measure: (name: string, value: string) => string

  added: (lines: { name: string; quantity: number }[], total: string) => string
  onlyLeft: (name: string, stock: number) => string
  chooseSize: (place: string) => string
  soldOut: (name: string, others: ColourName[]) => string
  offer: (name: string) => string
  notAdded: string
  removed: (names: string[], total: string | null) => string
  changed: (name: string, quantity: number, total: string) => string
  notInBasket: (name: string) => string
  removeWhich: string
  cleared: string
  basketEmpty: string
  basket: (lines: BasketLine[], total: string) => string
  payAtCounter: string
  confirmOrder: string
  ordered: (number: string, total: string) => string
  notOrdered: string
  onlySoMany: (name: string, left: number) => string
  changeAndOrder: string
  tooMuch: string
  order: (order: OrderLine) => string
  changeOrder: string
  noOrders: (signedIn: boolean) => string
  noSuchOrder: (number: string) => string
  tier: (tier: string) => string
  noTier: string
  tierOfGuest: string

  category: Record<string, string>
  use: Record<string, string>
  quick: {
    rain: string
    under: (price: string) => string
    browse: string
    help: string
    cheaper: string
    more: string
    person: string
    add: string
    colours: string
    goesWith: string
    where: string
    basket: string
    pay: string
    empty: string
    orders: string
    numbers: [string, string, string]
    yes: string
    no: string
  }
}
