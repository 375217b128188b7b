import { products } from '@/db/seed/products/all'
import { inventPerson } from '@/scripts/populate/names'
import type { Random } from '@/scripts/populate/random'
import type { Browser, Markup } from './browser'

/** Somewhere people go to do something: what they want there, and how they come to it. */
export type Site = {
  name: string
  origin: string
  markup: Markup
  goal: (random: Random) => string
  walk: (browser: Browser, random: Random, goal: string) => void
}

/** Those that are worth looking for: a few of each kind, named as the goal names them. */
const wares = products.filter((_, n) => n % 3 === 0).map(({ sku, name }) => ({ sku, name: name.en }))
const cities = ['Lisbon', 'Graz', 'Utrecht', 'Pune', 'Bergen', 'Ghent']
const books = ['Momo', 'Der Vorleser', 'Die Wand', 'Tschick', 'Stiller', 'Krabat']

const wareOf = (goal: string) => wares.find(({ name }) => goal.includes(name)) ?? wares[0]

/** The shop of our own catalogue. */
const shop: Site = {
  name: 'the shop',
  origin: 'https://shop.example',
  markup: 'labelled',
  goal: (random) => `Buy the ${random.pick(wares).name} and have it sent home`,
  walk(browser, random, goal) {
    const ware = wareOf(goal)
    const name = ware?.name ?? ''
    const word = name.split(' ').at(-1) ?? name
    browser.open('/', 'Outdoor and everyday', goal)
    browser.look()
    browser.hover('New in')
    browser.fill('Search', word, 'searchbox')
    browser.press('Search', 'Enter', 'searchbox')
    browser.open(`/search?q=${encodeURIComponent(word)}`, `${word}: results`)
    browser.look()
    if (random.chance(0.5)) {
      const other = random.pick(wares)
      browser.click(other.name, 'link')
      browser.open(`/products/${other.sku}`, other.name)
      browser.look()
      browser.click('Back', 'link')
      browser.open(`/search?q=${encodeURIComponent(word)}`, `${word}: results`)
    }
    browser.click(name, 'link')
    browser.open(`/products/${ware?.sku}`, name)
    browser.look()
    browser.choose('Quantity', random.pick(['1', '1', '2']))
    if (random.chance(0.3)) browser.miss()
    browser.click('Add to basket')
    browser.click('Basket', 'link')
    browser.open('/basket', 'Your basket')
    if (random.chance(0.3)) browser.fill('Voucher', 'SPRING10')
    browser.click('Checkout')
    fillAddress(browser, random)
    browser.click('Continue to payment')
    browser.open('/checkout/payment', 'Payment')
    browser.click(random.pick(['Pay by invoice', 'Pay on collection']), 'radio')
    browser.click('Place order')
    browser.submit('Payment')
    browser.open('/checkout/done', 'Thank you for your order')
  },
}

function fillAddress(browser: Browser, random: Random) {
  const { name, email } = inventPerson(random)
  browser.open('/checkout/address', 'Delivery address')
  browser.fill('E-mail', email)
  browser.fill('Full name', name)
  browser.fill('Street and number', `Linden Road ${random.whole(1, 90)}`)
  browser.fill('Postcode', String(random.whole(10_000, 99_999)))
  browser.choose('Country', random.pick(['DE', 'AT', 'NL']))
}

const booking: Site = {
  name: 'a booking',
  origin: 'https://stay.example',
  markup: 'styled',
  goal: (random) => `Book a quiet room in ${random.pick(cities)} for ${random.whole(2, 5)} nights`,
  walk(browser, random, goal) {
    const city = cities.find((one) => goal.includes(one)) ?? ''
    browser.open('/', 'Rooms for a while', goal)
    browser.fill('Where to', city, 'searchbox')
    browser.choose('Arrival', `2026-0${random.whole(5, 9)}-1${random.whole(0, 9)}`)
    browser.choose('Nights', /\d+/.exec(goal)?.[0] ?? '2')
    if (random.chance(0.35)) browser.choose('Nights', String(random.whole(2, 5)))
    browser.click('Show rooms')
    browser.open(`/rooms?city=${city}`, `Rooms in ${city}`)
    browser.look()
    browser.click('Quiet side', 'checkbox')
    browser.open(`/rooms?city=${city}&quiet=1`, `Quiet rooms in ${city}`)
    for (let looked = random.whole(0, 2); looked > 0; looked--) {
      browser.click(`Room ${looked}`, 'link')
      browser.open(`/rooms/${looked}`, `Room ${looked} in ${city}`)
      browser.look()
      browser.click('Back to all rooms', 'link')
      browser.open(`/rooms?city=${city}&quiet=1`, `Quiet rooms in ${city}`)
    }
    browser.click('Room 7', 'link')
    browser.open('/rooms/7', `Room 7 in ${city}`)
    browser.click('Book this room')
    browser.open('/book/7', 'Your stay')
    browser.fill('Guest', inventPerson(random).name)
    browser.click('Free cancellation', 'checkbox')
    browser.click('Confirm booking')
    browser.open('/book/7/confirmed', 'Your room is booked')
  },
}

const office: Site = {
  name: 'a form',
  origin: 'https://townhall.example',
  markup: 'styled',
  goal: (random) => `Register the new address with the town hall for ${random.pick(['one person', 'two', 'a family'])}`,
  walk(browser, random, goal) {
    const { name, email } = inventPerson(random)
    browser.open('/services', 'Services of the town', goal)
    browser.look()
    if (random.chance(0.4)) {
      browser.click('Deregister an address', 'link')
      browser.open('/services/deregister', 'Deregister an address')
      browser.click('Back', 'link')
      browser.open('/services', 'Services of the town')
    }
    browser.click('Register an address', 'link')
    browser.open('/services/register/1', 'Register an address, step 1 of 3')
    browser.fill('Family name', name.split(' ').at(-1) ?? name)
    browser.fill('Given name', name.split(' ')[0] ?? name)
    browser.choose('People moving', random.pick(['1', '2', '4']))
    browser.click('Next')
    browser.open('/services/register/2', 'Register an address, step 2 of 3')
    browser.fill('New street', `Station Street ${random.whole(1, 60)}`)
    browser.fill('Moved in on', `0${random.whole(1, 9)}.04.2026`)
    browser.click('Next')
    browser.open('/services/register/3', 'Register an address, step 3 of 3')
    browser.fill('E-mail', email)
    browser.click('I have read the notice', 'checkbox')
    browser.click('Send')
    browser.submit('Registration')
    browser.open('/services/register/done', 'We have your registration')
  },
}

/** A page whose elements have neither labels nor ids. */
const library: Site = {
  name: 'a library',
  origin: 'https://buecherei.example',
  markup: 'bare',
  goal: (random) => `„${random.pick(books)}“ in der Bücherei vormerken`,
  walk(browser, random, goal) {
    const book = books.find((one) => goal.includes(one)) ?? ''
    browser.open('/', 'Stadtbücherei', goal)
    browser.fill('Suche', book, 'searchbox')
    browser.click('Suchen')
    browser.open(`/katalog?suche=${encodeURIComponent(book)}`, `Treffer für ${book}`)
    browser.look()
    browser.click(book, 'link')
    browser.open(`/titel/${random.whole(100, 999)}`, book)
    if (random.chance(0.3)) browser.choose('Zweigstelle', 'Nord')
    browser.choose('Zweigstelle', random.pick(['Mitte', 'Süd']))
    browser.click('Vormerken')
    browser.open('/konto/vormerkungen', 'Ihre Vormerkungen')
  },
}

export const sites: readonly Site[] = [shop, booking, office, library]
