import type { Locale } from '@/db/enums'

/** A limit in money as it is read: `from` and `upTo` are written sums. */
type Limit = { from?: string; upTo?: string }

/** How the facts of a visit are told, in one language. Goods are the catalogue's own words. */
export type FactWords = {
  wish: (goods: string) => string
  colour: (colour: string, goods: string) => string
  size: (size: string) => string
  budget: (limit: Limit, goods: string) => string
  use: (use: string) => string
  viewed: (product: string) => string
  added: (product: string) => string
  removed: (product: string) => string
  purchase: (goods: string, total: string) => string
  ordered: string
  askedPerson: string
}

const about = (goods: string, link: string) => (goods ? ` ${link} ${goods}` : '')

const en: FactWords = {
  wish: (goods) => `Wanted: ${goods}`,
  colour: (colour, goods) => `Wanted ${colour}${about(goods, 'for')}`,
  size: (size) => `Size ${size}`,
  budget: ({ from, upTo }, goods) =>
    `${from ? (upTo ? `${from} to ${upTo}` : `From ${from}`) : `Up to ${upTo}`}${about(goods, 'for')}`,
  use: (use) => `Wanted something for ${use}`,
  viewed: (product) => `Looked at ${product}`,
  added: (product) => `Put ${product} in the basket`,
  removed: (product) => `Took ${product} out of the basket`,
  purchase: (goods, total) => `Ordered ${goods}, ${total}`,
  ordered: 'The visit ended in an order',
  askedPerson: 'Asked for a person',
}

const de: FactWords = {
  wish: (goods) => `Gesucht: ${goods}`,
  colour: (colour, goods) => `Farbe gewünscht: ${colour}${about(goods, 'für')}`,
  size: (size) => `Größe ${size}`,
  budget: ({ from, upTo }, goods) =>
    `${from ? (upTo ? `${from} bis ${upTo}` : `Ab ${from}`) : `Bis ${upTo}`}${about(goods, 'für')}`,
  use: (use) => `Gesucht für: ${use}`,
  viewed: (product) => `${product} angesehen`,
  added: (product) => `${product} in den Korb gelegt`,
  removed: (product) => `${product} aus dem Korb genommen`,
  purchase: (goods, total) => `${goods} bestellt, ${total}`,
  ordered: 'Der Besuch endete mit einer Bestellung',
  askedPerson: 'Nach einem Menschen gefragt',
}

const hi: FactWords = {
  wish: (goods) => `तलाश: ${goods}`,
  colour: (colour, goods) => `${goods ? `${goods} के लिए ` : ''}रंग: ${colour}`,
  size: (size) => `साइज़ ${size}`,
  budget: ({ from, upTo }, goods) =>
    `${goods ? `${goods}: ` : ''}${from ? (upTo ? `${from} से ${upTo} तक` : `${from} से`) : `${upTo} तक`}`,
  use: (use) => `किसके लिए: ${use}`,
  viewed: (product) => `${product} देखा`,
  added: (product) => `${product} बास्केट में रखा`,
  removed: (product) => `${product} बास्केट से निकाला`,
  purchase: (goods, total) => `${goods} का ऑर्डर दिया, ${total}`,
  ordered: 'यह विज़िट ऑर्डर पर पूरी हुई',
  askedPerson: 'किसी व्यक्ति से बात करनी चाही',
}

export const factWords: Record<Locale, FactWords> = { en, de, hi }
