import { colourWords } from '@/lib/catalog/colour-words'
import type { ColourName } from '@/lib/catalog/schema'
import type { Limits, Replies } from './replies'

const colours = colourWords.de
const list = (items: string[]) => new Intl.ListFormat('de', { type: 'conjunction' }).format(items)
const inColours = (all: ColourName[]) => list(all.map((colour) => colours[colour]))
const things = (count: number) => (count === 1 ? '1 Artikel' : `${count} Artikel`)
const these = (count: number) => (count === 2 ? 'diese zwei' : 'diese drei')

const status = {
  placed: 'aufgegeben, an der Kasse zu bezahlen und abzuholen',
  collected: 'abgeholt',
  cancelled: 'storniert',
}

const useOf = (use: string) => de.use[use] ?? use

function narrowed({ colour, size, min, max, waterproof, uses = [], inStock }: Limits): string {
  const limits = [
    waterproof ? 'wasserdicht' : '',
    uses.length > 0 ? `für ${list(uses.map(useOf))}` : '',
    colour ? `in ${colours[colour]}` : '',
    size ? `in Größe ${size.toUpperCase()}` : '',
    min && max ? `zwischen ${min} und ${max}` : min ? `ab ${min}` : max ? `bis ${max}` : '',
    inStock ? 'vorrätig' : '',
  ].filter(Boolean)
  return limits.length > 0 ? `: ${limits.join(', ')}.` : '.'
}

export const de: Replies = {
  greeting: (inBasket) =>
    inBasket > 0
      ? `Guten Tag. Ihr Warenkorb ist noch da, mit ${things(inBasket)} darin. Was suchen Sie noch?`
      : 'Guten Tag. Sagen Sie mir, was Sie brauchen oder wofür, dann sehe ich im Laden nach.',
  help: 'Ich finde Dinge in diesem Laden nach Zweck, Farbe oder Preis. Ich sage Ihnen, was über sie bekannt ist, wo sie stehen und ob sie da sind. Ich führe Ihren Warenkorb, nehme Ihre Bestellung auf und beantworte Fragen zum Laden.',
  helloAgain: 'Guten Tag, schön, dass Sie wieder da sind.',
  lookedAtLastTime: (name) => `Letztes Mal haben Sie sich „${name}“ angesehen.`,
  stillOfInterest: 'Ist das noch interessant für Sie?',
  wantedLastTime: (goods) => `Letztes Mal haben Sie etwas gesucht: „${goods}“. Soll ich noch einmal nachsehen?`,
  browse: (categories) => `Wir haben ${list(categories)}. Was suchen Sie?`,
  identity:
    'Ich bin der Assistent dieses Ladens, ein Programm. Ich kenne die Waren und Ihren Warenkorb. Auch ein Mensch aus dem Laden kann diesen Chat lesen.',
  thanks: 'Gern geschehen.',
  bye: 'Auf Wiedersehen und gute Wege.',
  done: 'In Ordnung. Ihr Warenkorb bleibt, wie er ist.',
  rude: 'Es tut mir leid, dass das nicht geholfen hat. An der Kasse hilft Ihnen jemand weiter; auch diesen Chat kann jemand aus dem Laden lesen.',
  person: (around) =>
    around
      ? 'Ich habe im Laden Bescheid gesagt: Jemand schreibt Ihnen hier. Im Laden finden Sie auch jemanden an der Kasse.'
      : 'Ich habe im Laden eine Nachricht hinterlassen, aber gerade sitzt niemand am Bildschirm. Eine Antwort hier kann dauern; im Laden finden Sie jemanden an der Kasse.',
  offerPerson: 'Nun konnte ich zweimal nicht weiterhelfen. Möchten Sie mit einem Menschen sprechen?',
  service:
    'Das kann ich nicht klären, und ich habe nichts darüber. Bitten Sie hier um einen Menschen, dann sage ich im Laden Bescheid.',
  shop: 'Das weiß ich nicht. Bitten Sie hier um einen Menschen, dann sage ich im Laden Bescheid.',
  identified:
    'Sie brauchen mir nicht zu sagen, wer Sie sind: In Konten kann ich nicht hineinsehen. Bitten Sie dafür hier um einen Menschen, dann sage ich im Laden Bescheid.',
  unknown:
    'Das habe ich nicht verstanden. Sagen Sie mir, was Sie suchen, zum Beispiel „eine Regenjacke unter 80 €“ oder „etwas zum Radfahren“.',
  ready: 'In Ordnung. Was suchen Sie?',
  askUse: 'Gern. Wofür soll es sein? Fahrrad, Wandern, Büro, Schule, Zuhause?',

  found: (count, limits) =>
    count === 1
      ? `Das habe ich gefunden${narrowed(limits)}`
      : `Ich würde mir ${these(count)} ansehen${narrowed(limits)}`,
  more: (count, limits) =>
    count === 1
      ? `Das hier gibt es auch noch${narrowed(limits)}`
      : `Es gibt auch noch ${these(count)}${narrowed(limits)}`,
  noMore: 'Mehr habe ich davon nicht.',
  nothing: 'So etwas habe ich in diesem Laden nicht gefunden.',
  notExactly: 'Genau das habe ich nicht gefunden. Das hier kommt am nächsten.',
  notWaterproof: 'Als wasserdicht ist so etwas nicht verzeichnet. Das hier kommt am nächsten.',
  notInColour: (colour) => `In ${colours[colour]} gibt es das nicht. Das hier kommt am nächsten.`,
  notInSize: (size) => `In Größe ${size.toUpperCase()} gibt es das nicht. Das hier kommt am nächsten.`,
  notAtPrice: (from) => `Zu diesem Preis gibt es das nicht. Am nächsten liegt ${from}.`,
  cheaper: (count) =>
    count === 1 ? 'Das hier kostet weniger.' : `${count === 2 ? 'Diese zwei' : 'Diese drei'} kosten weniger.`,
  dearer: (count) =>
    count === 1
      ? 'Das hier ist eine Stufe höher.'
      : `${count === 2 ? 'Diese zwei' : 'Diese drei'} sind eine Stufe höher.`,
  cheapest: (name, price) => `Am günstigsten in dieser Art: ${name}, ${price}.`,
  dearest: (name, price) => `Am teuersten in dieser Art: ${name}, ${price}.`,
  companions: (name, count, { uses, inBasket }) =>
    `Zu „${name}“${inBasket ? ' in Ihrem Warenkorb' : ''} würde ich mir ${count === 1 ? 'das hier' : these(count)} ansehen${narrowed({ uses })}`,

  which: 'Welches meinen Sie?',
  whichProduct: 'Welches Produkt meinen Sie? Nennen Sie mir den Namen oder das, was Sie suchen.',
  noSuchNumber: (count) =>
    count === 1 ? 'Ich habe nur eines gezeigt.' : `Ich habe nur ${count} gezeigt. Welches meinen Sie?`,

  about: (name, price, description) => `${name}, ${price}. ${description}`,
  standing: (stock, place) =>
    stock === 0
      ? 'Zurzeit ausverkauft.'
      : stock <= 3
        ? `Nur noch ${stock} da. Platz: ${place}.`
        : `Vorrätig. Platz: ${place}.`,
  quoted: (name, sentences) => `${name}: ${sentences}`,
  doesNotSay: (name) => `${name}: Dazu steht bei mir nichts. An der Kasse weiß man es.`,
  price: (name, price) => `${name}: ${price}.`,
  place: (names, place) => `${list(names)}: ${place}.`,
  stock: (name, stock, place) =>
    stock === 0 ? `${name}: zurzeit ausverkauft.` : `${name}: ${stock} im Laden. Platz: ${place}.`,
  sizes: (name, sizes, asked) => {
    const all = `${name}: ${list(sizes.map((size) => size.toUpperCase()))}.`
    if (!asked) return all
    return sizes.includes(asked)
      ? `${name}: Ja, es gibt Größe ${asked.toUpperCase()}. Bitte sehen Sie nach, ob sie gerade da ist.`
      : `In Größe ${asked.toUpperCase()} nicht. ${all}`
  },
  noSizes: (name) => `${name}: eine Größe.`,
  colours: (name, all) => `${name}: in ${inColours(all)}.`,
  inColour: (name, colour, price) => `Ja, in ${colours[colour]}: ${name}, ${price}.`,
  notItsColour: (name, colour, others) => `${name}: nicht in ${colours[colour]}, nur in ${inColours(others)}.`,
  waterproof: (name, how) =>
    how === 'yes' ? `${name}: ja, wasserdicht.` : `${name}: gut für Schauer, aber nicht wasserdicht.`,
  measure: (name, value) => `${name}: ${value}.`,

  added: (lines, total) =>
    `Jetzt im Warenkorb: ${list(lines.map(({ name, quantity }) => `${quantity} × ${name}`))}. Summe ${total}.`,
  onlyLeft: (name, stock) => `${name}: Es gibt nur ${stock}, so viele liegen jetzt im Warenkorb.`,
  chooseSize: (place) => `Die Größe wählen Sie hier: ${place}.`,
  soldOut: (name, others) =>
    others.length > 0 ? `${name}: ausverkauft, aber da in ${inColours(others)}.` : `${name}: zurzeit ausverkauft.`,
  offer: (name) => `Soll ich „${name}“ in Ihren Warenkorb legen?`,
  notAdded: 'In Ordnung, dann nicht. Wonach soll ich noch sehen?',
  removed: (names, total) =>
    total === null
      ? `Herausgenommen: ${list(names)}. Ihr Warenkorb ist leer.`
      : `Herausgenommen: ${list(names)}. Summe ${total}.`,
  changed: (name, quantity, total) => `Jetzt im Warenkorb: ${quantity} × ${name}. Summe ${total}.`,
  notInBasket: (name) => `Nicht in Ihrem Warenkorb: ${name}.`,
  removeWhich: 'Was soll ich herausnehmen?',
  cleared: 'Ihr Warenkorb ist leer.',
  basketEmpty: 'Ihr Warenkorb ist leer.',
  basket: (lines, total) =>
    `In Ihrem Warenkorb: ${lines.map(({ name, quantity, sum }) => `${quantity} × ${name}, ${sum}`).join('; ')}. Summe ${total}.`,
  payAtCounter: 'Sie bezahlen an der Kasse; hier nehme ich kein Geld an.',
  confirmOrder: 'Soll ich die Bestellung aufgeben?',
  ordered: (number, total) =>
    `Ihre Bestellung ${number} ist aufgegeben, zusammen ${total}. Sie bezahlen an der Kasse, wenn Sie sie abholen; abgebucht wurde nichts.`,
  notOrdered: 'In Ordnung, es ist nichts bestellt. Ihr Warenkorb bleibt, wie er ist.',
  onlySoMany: (name, left) => `${name}: nur noch ${left} da.`,
  changeAndOrder: 'Ändern Sie die Anzahl oder nehmen Sie es heraus, dann kann ich bestellen.',
  tooMuch: 'Das ist zu viel für eine Bestellung. Nehmen Sie etwas heraus oder bitten Sie um einen Menschen.',
  order: ({ number, date, goods, total, status: state }) =>
    `Bestellung ${number} vom ${date}: ${list(goods)}, ${total}; ${status[state]}.`,
  changeOrder:
    'Ändern oder stornieren kann ich sie nicht: Bitten Sie hier um einen Menschen, dann sage ich im Laden Bescheid.',
  noOrders: (signedIn) =>
    signedIn
      ? 'Ich finde hier keine Bestellung von Ihnen.'
      : 'In diesem Gespräch gibt es keine Bestellung. Wenn Sie an einem anderen Tag bestellt haben, melden Sie sich an, dann sehe ich sie; auch ein Mensch kann nachsehen.',
  noSuchOrder: (number) => `Eine Bestellung ${number} von Ihnen finde ich hier nicht.`,
  tier: (tier) => `Ihre Stufe: ${tier}.`,
  noTier: 'Sie haben noch keine Treuestufe. An der Kasse erfahren Sie, wie Sie eine bekommen.',
  tierOfGuest: 'Ihre Stufe kann ich sagen, sobald Sie angemeldet sind; hier sind Sie Gast.',

  category: {
    jackets: 'Jacken',
    clothing: 'Kleidung',
    bags: 'Taschen',
    umbrellas: 'Schirme',
    shoes: 'Schuhe',
    cycling: 'Fahrradzubehör',
    camping: 'Campingzeug',
    lighting: 'Lampen',
    bottles: 'Flaschen',
    kitchen: 'Küchensachen',
    electronics: 'Elektronik',
    stationery: 'Schreibwaren',
  },
  use: {
    camping: 'Camping',
    commute: 'den Arbeitsweg',
    cooking: 'das Kochen',
    cycling: 'das Radfahren',
    garden: 'den Garten',
    gym: 'Sport',
    home: 'zu Hause',
    kids: 'Kinder',
    laptop: 'Laptops',
    office: 'das Büro',
    rain: 'Regen',
    reading: 'das Lesen',
    repair: 'Reparaturen',
    running: 'das Laufen',
    school: 'die Schule',
    shopping: 'den Einkauf',
    summer: 'den Sommer',
    sun: 'die Sonne',
    travel: 'Reisen',
    trekking: 'das Wandern',
    winter: 'den Winter',
    yoga: 'Yoga',
  },
  quick: {
    rain: 'Radfahren im Regen',
    under: (price) => `Etwas unter ${price}`,
    browse: 'Was haben Sie?',
    help: 'Was können Sie?',
    cheaper: 'Etwas Günstigeres',
    more: 'Mehr zeigen',
    person: 'Jemanden fragen',
    add: 'In den Warenkorb',
    colours: 'Welche Farben?',
    goesWith: 'Was passt dazu?',
    where: 'Wo finde ich das?',
    basket: 'Warenkorb zeigen',
    pay: 'Bezahlen',
    empty: 'Warenkorb leeren',
    orders: 'Meine Bestellungen',
    numbers: ['Das erste', 'Das zweite', 'Das dritte'],
    yes: 'Ja, bitte',
    no: 'Nein, danke',
  },
}
