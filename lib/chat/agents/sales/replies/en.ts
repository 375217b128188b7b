import type { Limits, Replies } from './replies'

const these = (count: number) => (count === 1 ? 'this one' : count === 2 ? 'these two' : 'these three')
const list = (items: string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items)
const things = (count: number) => (count === 1 ? '1 item' : `${count} items`)

const status = {
  placed: 'placed, to be paid and collected at the counter',
  collected: 'collected',
  cancelled: 'cancelled',
}

function narrowed({ colour, size, min, max, waterproof, uses = [], inStock }: Limits): string {
  const limits = [
    waterproof ? 'waterproof' : '',
    uses.length > 0 ? `for ${list(uses.map(useOf))}` : '',
    colour ? `in ${colour}` : '',
    size ? `in size ${size.toUpperCase()}` : '',
    min && max ? `between ${min} and ${max}` : min ? `from ${min}` : max ? `up to ${max}` : '',
    inStock ? 'in stock' : '',
  ].filter(Boolean)
  return limits.length > 0 ? `: ${limits.join(', ')}.` : '.'
}

export const en: Replies = {
  greeting: (inBasket) =>
    inBasket > 0
      ? `Hello. Your basket is as you left it, with ${things(inBasket)}. What else are you looking for?`
      : 'Hello. Tell me what you need, or what you need it for, and I will look through the shop.',
  help: 'I find things in this shop by what they are for, by colour or by price. I can tell you what is known about each, where it stands and whether it is in stock. I keep your basket, place your order and answer questions about the shop.',
  helloAgain: 'Hello again.',
  lookedAtLastTime: (name) => `Last time you looked at ${name}.`,
  stillOfInterest: 'Is it still of interest?',
  wantedLastTime: (goods) => `Last time you were looking for: ${goods}. Shall I look again?`,
  browse: (categories) => `We have ${list(categories)}. What are you looking for?`,
  identity:
    "I am the shop's assistant, a program. I know the goods and your basket. A member of staff can read this chat too.",
  thanks: 'You are welcome.',
  bye: 'Goodbye, and safe travels.',
  done: 'All right. Your basket stays as it is.',
  rude: 'I am sorry that this was no help. At the counter somebody will help you; staff can also read this chat.',
  person: (around) =>
    around
      ? 'I have told the staff: somebody will write to you here. In the shop you will also find someone at the counter.'
      : 'I have left word for the staff, but nobody is at their screen just now, so an answer here may take a while. In the shop you will find someone at the counter.',
  offerPerson: 'That is twice now that I could not help. Would you like to talk to a person?',
  service: 'I cannot settle that, and have nothing written about it. Ask for a person here, and I will tell the staff.',
  shop: 'I do not know that. Ask for a person here, and I will tell the staff.',
  identified:
    'You need not tell me who you are: I cannot look into accounts. For that ask for a person here, and I will tell the staff.',
  unknown:
    'I did not understand that. Tell me what you are looking for, for example “a rain jacket under ₹7,000” or “something for cycling”.',
  ready: 'All right. What are you looking for?',
  askUse: 'Gladly. What is it for? Cycling, trekking, the office, school, home?',

  found: (count, limits) =>
    count === 1 ? `I found this one${narrowed(limits)}` : `I would look at ${these(count)}${narrowed(limits)}`,
  more: (count, limits) =>
    count === 1
      ? `There is this one as well${narrowed(limits)}`
      : `There are ${these(count)} as well${narrowed(limits)}`,
  noMore: 'That is all I have of this kind.',
  nothing: 'I found nothing like that in this shop.',
  notExactly: 'I did not find exactly that. These come closest.',
  notWaterproof: 'Nothing like that is listed as waterproof. These come closest.',
  notInColour: (colour) => `Nothing like that in ${colour}. These come closest.`,
  notInSize: (size) => `Nothing like that in size ${size.toUpperCase()}. These come closest.`,
  notAtPrice: (from) => `Nothing like that at this price. The nearest costs ${from}.`,
  cheaper: (count) => (count === 1 ? 'This one costs less.' : `${capital(these(count))} cost less.`),
  dearer: (count) => (count === 1 ? 'This one is a step up.' : `${capital(these(count))} are a step up.`),
  cheapest: (name, price) => `The least expensive of this kind is ${name}, at ${price}.`,
  dearest: (name, price) => `The most expensive of this kind is ${name}, at ${price}.`,
  companions: (name, count, { uses, inBasket }) =>
    `With ${name}${inBasket ? ' in your basket' : ''} I would look at ${these(count)}${narrowed({ uses })}`,

  which: 'Which one do you mean?',
  whichProduct: 'Which product do you mean? Say its name, or what you are looking for.',
  noSuchNumber: (count) =>
    count === 1 ? 'I have shown only one.' : `I have shown only ${count}. Which one do you mean?`,

  about: (name, price, description) => `${name}, ${price}. ${description}`,
  standing: (stock, place) =>
    stock === 0
      ? 'Sold out at the moment.'
      : stock <= 3
        ? `Only ${stock} left. Place: ${place}.`
        : `In stock. Place: ${place}.`,
  quoted: (name, sentences) => `${name}: ${sentences}`,
  doesNotSay: (name) => `${name}: what I have on it does not say. Someone at the counter will know.`,
  price: (name, price) => `${name}: ${price}.`,
  place: (names, place) => `${list(names)}: ${place}.`,
  stock: (name, stock, place) =>
    stock === 0 ? `${name}: sold out at the moment.` : `${name}: ${stock} in the shop. Place: ${place}.`,
  sizes: (name, sizes, asked) => {
    const all = `${name}: ${list(sizes.map((size) => size.toUpperCase()))}.`
    if (!asked) return all
    return sizes.includes(asked)
      ? `${name}: yes, it is made in ${asked.toUpperCase()}. Please check that one is there.`
      : `Not in size ${asked.toUpperCase()}. ${all}`
  },
  noSizes: (name) => `${name}: one size.`,
  colours: (name, colours) => `${name}: in ${list(colours)}.`,
  inColour: (name, colour, price) => `Yes, in ${colour}: ${name}, ${price}.`,
  notItsColour: (name, colour, others) => `${name}: not in ${colour}, only in ${list(others)}.`,
  waterproof: (name, how) =>
    how === 'yes' ? `${name}: yes, waterproof.` : `${name}: good for showers, but not waterproof.`,
  measure: (name, value) => `${name}: ${value}.`,

  added: (lines, total) =>
    `In your basket now: ${list(lines.map(({ name, quantity }) => `${quantity} × ${name}`))}. Total ${total}.`,
  onlyLeft: (name, stock) => `${name}: there are only ${stock}, so that is what the basket holds.`,
  chooseSize: (place) => `You choose the size here: ${place}.`,
  soldOut: (name, others) =>
    others.length > 0 ? `${name}: sold out, but here in ${list(others)}.` : `${name}: sold out at the moment.`,
  offer: (name) => `Shall I put ${name} in your basket?`,
  notAdded: 'All right, I leave it. What else can I look for?',
  removed: (names, total) =>
    total === null ? `${list(names)}: taken out. Your basket is empty.` : `${list(names)}: taken out. Total ${total}.`,
  changed: (name, quantity, total) => `In your basket now: ${quantity} × ${name}. Total ${total}.`,
  notInBasket: (name) => `Not in your basket: ${name}.`,
  removeWhich: 'Which one shall I take out?',
  cleared: 'Your basket is empty.',
  basketEmpty: 'Your basket is empty.',
  basket: (lines, total) =>
    `In your basket: ${lines.map(({ name, quantity, sum }) => `${quantity} × ${name}, ${sum}`).join('; ')}. Total ${total}.`,
  payAtCounter: 'You pay at the counter; I take no payment here.',
  confirmOrder: 'Shall I place the order?',
  ordered: (number, total) =>
    `Your order ${number} is placed, ${total} in all. You pay at the counter when you collect it; nothing has been charged.`,
  notOrdered: 'All right, nothing is ordered. Your basket stays as it is.',
  onlySoMany: (name, left) => `${name}: only ${left} left.`,
  changeAndOrder: 'Change the number or take it out, then I can place the order.',
  tooMuch: 'That is too much for one order. Take something out, or ask for a person.',
  order: ({ number, date, goods, total, status: state }) =>
    `Order ${number} of ${date}: ${list(goods)}, ${total}; ${status[state]}.`,
  changeOrder: 'I cannot change or cancel it: ask for a person here, and I will tell the staff.',
  noOrders: (signedIn) =>
    signedIn
      ? 'I find no order of yours here.'
      : 'There is no order in this conversation. If you ordered on another day, sign in and I can see it; a person can look for it too.',
  noSuchOrder: (number) => `I find no order ${number} of yours here.`,
  tier: (tier) => `Your tier: ${tier}.`,
  noTier: 'You have no loyalty tier yet. The counter can tell you how to get one.',
  tierOfGuest: 'I can tell your tier once you have signed in; here you are a guest.',

  category: {
    jackets: 'jackets',
    clothing: 'clothing',
    bags: 'bags',
    umbrellas: 'umbrellas',
    shoes: 'shoes',
    cycling: 'cycling gear',
    camping: 'camping gear',
    lighting: 'lamps and torches',
    bottles: 'bottles',
    kitchen: 'kitchenware',
    electronics: 'electronics',
    stationery: 'stationery',
  },
  use: {
    commute: 'the way to work',
    gym: 'the gym',
    home: 'home',
    kids: 'children',
    laptop: 'a laptop',
    office: 'the office',
    sun: 'the sun',
  },
  quick: {
    rain: 'Rain gear for cycling',
    under: (price) => `Something under ${price}`,
    browse: 'What do you have?',
    help: 'What can you do?',
    cheaper: 'Something cheaper',
    more: 'Show me more',
    person: 'Ask a person',
    add: 'Add it',
    colours: 'Which colours?',
    goesWith: 'What goes with it?',
    where: 'Where is it?',
    basket: 'Show my basket',
    pay: 'Pay',
    empty: 'Empty the basket',
    orders: 'My orders',
    numbers: ['The first', 'The second', 'The third'],
    yes: 'Yes, please',
    no: 'No, thanks',
  },
}

const useOf = (use: string) => en.use[use] ?? use

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
