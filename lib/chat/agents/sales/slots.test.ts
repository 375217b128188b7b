import { beforeAll, expect, it } from 'vitest'
import { findProducts } from '@/lib/catalog/products'
import { seedCatalogue } from '@/lib/catalog/seed'
import { de } from './replies/de'
import { en } from './replies/en'
import { hi } from './replies/hi'
import { visitor } from './visitor.fixture'

beforeAll(async () => {
  await seedCatalogue()
})

const pricesOf = async (skus: string[]) => (await findProducts(skus)).map(({ priceInr }) => priceInr)

it.each([
  [
    'en',
    en,
    ['hello', 'show me umbrellas', 'cheaper', 'in blue', 'the second one', 'add two', 'total', 'remove it', 'thanks'],
  ],
  [
    'de',
    de,
    [
      'Guten Tag',
      'Zeigen Sie mir Schirme',
      'günstiger',
      'in Blau',
      'der zweite',
      'zwei davon',
      'Summe',
      'nimm ihn raus',
      'danke',
    ],
  ],
  [
    'hi',
    hi,
    ['नमस्ते', 'छाते दिखाइए', 'सस्ता', 'नीले रंग में', 'दूसरा वाला', 'दो टोकरी में डालिए', 'कुल कितना हुआ', 'इसे हटाइए', 'धन्यवाद'],
  ],
] as const)(
  'a whole talk in %s',
  async (locale, say, [hello, seek, cheaper, blue, second, two, total, away, thanks]) => {
    const person = visitor(locale)
    expect((await person.say(hello)).text).toBe(say.greeting(0))
    const shown = await person.say(seek)
    const cheap = await person.say(cheaper)
    expect(Math.max(...(await pricesOf(cheap.skus)))).toBeLessThan(Math.min(...(await pricesOf(shown.skus))))
    await person.say(seek)
    const inBlue = await person.say(blue)
    for (const { attributes } of await findProducts(inBlue.skus)) expect(attributes.colour).toBe('blue')
    const list = await person.say(seek)
    expect((await person.say(second)).skus).toEqual([list.skus[1]])
    expect((await person.say(two)).data.cart).toEqual([{ sku: list.skus[1], quantity: 2 }])
    expect((await person.say(total)).skus).toEqual([list.skus[1]])
    expect((await person.say(away)).data.cart).toEqual([])
    expect((await person.say(thanks)).text).toBe(say.thanks)
  },
)

it.each([
  ['en', ['what do you have?'], en.category.jackets],
  ['de', ['Was haben Sie?'], de.category.jackets],
  ['en', ['sleeping bag', 'compare them'], '₹6,290'],
  ['de', ['Schlafsack', 'Vergleichen Sie die bitte'], '99,90'],
  ['en', ['monsoon shell', 'which sizes?'], 'S, M, L and XL'],
  ['de', ['Monsunjacke', 'Welche Größen gibt es?'], 'S, M, L und XL'],
  ['en', ['a jacket in size m under 4000'], 'in size M, up to ₹4,000'],
  ['en', ['between 1000 and 2000, an umbrella'], 'between ₹1,000 and ₹2,000'],
  ['de', ['Taschen ab 50 Euro'], 'ab 50'],
  ['en', ['monsoon shell', 'is it in stock?'], 'in the shop'],
  ['de', ['Monsunjacke', 'Ist die auf Lager?'], 'im Laden'],
  ['hi', ['मॉनसून जैकेट', 'दाम क्या है?'], '₹6,490'],
  ['de', ['Schirme', 'nur was vorrätig ist'], 'vorrätig'],
] as const)('%s %j: %s', async (locale, messages, text) => {
  const person = visitor(locale)
  let said = ''
  for (const message of messages) said = (await person.say(message)).text
  expect(said).toContain(text)
})

it.each([
  ['brolly', 'UMB'],
  ['Regenschirme', 'UMB'],
  ['chhatri', 'UMB'],
  ['wellies', 'SHO'],
  ['Gummistiefel', 'SHO'],
  ['rucksack', 'BAG'],
  ['pitthu', 'BAG'],
  ['Taschenlampe', 'LGT'],
  ['flashlight', 'LGT'],
  ['torch', 'LGT'],
  ['hats', 'CLO'],
  ['Mütze', 'CLO'],
  ['टोपी', 'CLO'],
  ['tiffin', 'KIT'],
  ['Brotdose', 'KIT'],
  ['tambu', 'CMP'],
  ['Fahrradschloss', 'CYC'],
  ['ताला', 'CYC'],
])('%s is a word for what is here (%s)', async (word, kind) => {
  expect((await visitor('en').say(word)).skus[0]).toMatch(new RegExp(`^${kind}-`))
})
