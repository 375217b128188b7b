import { describe, expect, it } from 'vitest'
import { products } from '@/db/seed/products/all'
import { canonicalTerms, synonyms } from './synonyms'

describe('canonicalTerms', () => {
  it.each([
    ['I cycle to work in the rain. What goes with it?', ['cycling', 'rain']],
    ['Do you have umbrellas?', ['umbrella']],
    ['Is it in BLUE', ['blue']],
    ['a grey raincoat and hiking boots', ['grey', 'rain', 'jacket', 'trekking', 'boot']],
    ['Anything cheaper than the storm umbrella, under 2000?', ['storm', 'umbrella', '2000']],
    ['gloves, socks & trousers', ['glove', 'sock', 'trousers']],
    ['an orange hat for a man', ['orange', 'cap']],
    ["children's T-shirt", ['kids', 'shirt']],
    ['10,000 mAh powerbank', ['10', '000', 'mah', 'power', 'bank']],
  ])('reads English: %s', (text, terms) => {
    expect(canonicalTerms(text)).toEqual(terms)
  })

  it.each([
    ['Haben Sie eine blaue Regenjacke?', ['blue', 'rain', 'jacket']],
    ['REGENSCHIRME', ['umbrella']],
    ['Ich suche einen Rucksack für den Laptop', ['backpack', 'laptop']],
    ['Zeigen Sie mir grüne Rucksäcke', ['green', 'backpack']],
    ['gruene Muetzen', ['green', 'cap']],
    ['Kinderregenjacke in Rot', ['kids', 'rain', 'jacket', 'red']],
    ['Fahrradhelm', ['cycling', 'helmet']],
    ['Winterschlafsäcke', ['winter', 'sleeping', 'bag']],
    ['Sonnenschirm', ['sun', 'umbrella']],
    ['Wanderstiefel und Wandersocken', ['trekking', 'boot', 'sock']],
    ['wasserdichte Handschuhe', ['waterproof', 'glove']],
    ['Lieblingsjacke', ['jacket']],
    ['Edelstahlflasche', ['steel', 'bottle']],
    ['weiße Turnschuhe', ['white', 'trainer']],
    ['Trekkingrucksack, kabellose Kopfhörer', ['trekking', 'backpack', 'wireless', 'headphone']],
    ['Was kostet die Lichterkette?', ['string', 'light']],
  ])('reads German: %s', (text, terms) => {
    expect(canonicalTerms(text)).toEqual(terms)
  })

  it.each([
    ['मुझे नीला छाता चाहिए', ['blue', 'umbrella']],
    ['लाल जूते दिखाइए', ['red', 'shoe']],
    ['हरी टोपी और काले मोज़े', ['green', 'cap', 'black', 'sock']],
    ['काले मोजे', ['black', 'sock']],
    ['बच्चों के लिए बरसाती', ['kids', 'rain', 'jacket']],
    ['साइकिल का ताला', ['cycling', 'lock']],
    ['सफ़ेद पानी की बोतलें', ['white', 'water', 'bottle']],
    ['सस्ता टेंट', ['tent']],
    ['बारिश में साइकिल चलाने के लिए जैकेट', ['rain', 'cycling', 'jacket']],
    ['आँधी वाला छाता, आंधी', ['storm', 'umbrella']],
  ])('reads Hindi: %s', (text, terms) => {
    expect(canonicalTerms(text)).toEqual(terms)
  })

  it.each([
    ['mujhe neela chhata chahiye', ['blue', 'umbrella']],
    ['lal joote dikhao', ['red', 'shoe']],
    ['saikil ka tala', ['cycling', 'lock']],
    ['kali topi', ['black', 'cap']],
    ['barish ke liye jacket', ['rain', 'jacket']],
  ])('reads romanised Hindi: %s', (text, terms) => {
    expect(canonicalTerms(text)).toEqual(terms)
  })

  it('takes a word that two languages share from the language around it', () => {
    expect(canonicalTerms('a warm hat')).toEqual(['warm', 'cap'])
    expect(canonicalTerms('Hat der Rucksack ein Laptopfach')).toEqual(['backpack', 'laptop'])
    expect(canonicalTerms('what kind of jacket')).toEqual(['jacket'])
    expect(canonicalTerms('Schuhe fürs Kind')).toEqual(['shoe', 'kids'])
  })

  it('keeps words nobody knows, in composed lower case', () => {
    expect(canonicalTerms('Quetschkommode')).toEqual(['quetschkommode'])
    expect(canonicalTerms('Cafe\u0301 constructor __proto__')).toEqual(['café', 'constructor', 'proto'])
    expect(canonicalTerms('झुनझुना')).toEqual(['झुनझुना'])
  })

  it('leaves ordinary English words whole that end like German ones', () => {
    expect(canonicalTerms('parrot carrot overwhelm shut')).toEqual(['parrot', 'carrot', 'overwhelm', 'shut'])
  })

  it('names each term once, in order', () => {
    expect(canonicalTerms('jacket Jacke जैकेट, blue jackets')).toEqual(['jacket', 'blue'])
  })

  it('answers nothing to nothing', () => {
    expect(canonicalTerms('')).toEqual([])
    expect(canonicalTerms('?! ₹ 🙂 t')).toEqual([])
    expect(canonicalTerms('Can you show me the price please')).toEqual([])
  })

  it('stays quick on hostile words', () => {
    const word = 'regen'.repeat(20_000)
    expect(canonicalTerms(word)).toEqual([word])
    expect(canonicalTerms('en'.repeat(19)).length).toBe(1)
  })
})

describe('synonyms', () => {
  const catalogue = new Set(
    products.flatMap(({ name, line, description, category, attributes }) =>
      canonicalTerms([name.en, line.en, description.en, category, ...Object.values(attributes).flat()].join(' ')),
    ),
  )

  it('lead only to words the catalogue has', () => {
    const targets = new Set(Object.values(synonyms).flatMap((term) => term.split(' ')))
    expect([...targets].filter((term) => !catalogue.has(term))).toEqual([])
  })

  it('have lower-case keys in composed form', () => {
    expect(Object.keys(synonyms).filter((key) => key !== key.toLowerCase() || key !== key.normalize('NFC'))).toEqual([])
  })

  it('never lead away from a word of an English product name', () => {
    const words = new Set(products.flatMap(({ name }) => name.en.toLowerCase().match(/\p{L}+/gu) ?? []))
    expect([...words].filter((word) => (synonyms[word] ?? word) !== word)).toEqual([])
  })
})
