import { colourWords } from '@/lib/catalog/colour-words'
import type { ColourName } from '@/lib/catalog/schema'
import type { Limits, Replies } from './replies'

const colours = colourWords.hi
const list = (items: string[]) => new Intl.ListFormat('hi', { type: 'conjunction' }).format(items)
const inColours = (all: ColourName[]) => list(all.map((colour) => colours[colour]))
/** नीला -> नीले, as before रंग में */
const oblique = (colour: ColourName) => colours[colour].replace(/ा(?= |$)/g, 'े')
const inColour = (colour: ColourName) => `${oblique(colour)} रंग में`
const things = (count: number) => (count === 1 ? '1 चीज़' : `${count} चीज़ें`)
const these = (count: number) => (count === 1 ? 'यह' : count === 2 ? 'ये दो' : 'ये तीन')

const status = {
  placed: 'दर्ज, काउंटर पर भुगतान करके ले जाइए',
  collected: 'ले जाया गया',
  cancelled: 'रद्द',
}

const useOf = (use: string) => hi.use[use] ?? use

function narrowed({ colour, size, min, max, waterproof, uses = [], inStock }: Limits): string {
  const limits = [
    waterproof ? 'वाटरप्रूफ़' : '',
    uses.length > 0 ? `${list(uses.map(useOf))} के लिए` : '',
    colour ? inColour(colour) : '',
    size ? `${size.toUpperCase()} साइज़ में` : '',
    min && max ? `${min} से ${max} के बीच` : min ? `${min} से ऊपर` : max ? `${max} तक` : '',
    inStock ? 'स्टॉक में' : '',
  ].filter(Boolean)
  return limits.length > 0 ? `: ${limits.join(', ')}।` : '।'
}

export const hi: Replies = {
  greeting: (inBasket) =>
    inBasket > 0
      ? `नमस्ते। आपकी टोकरी वैसी ही है, उसमें ${things(inBasket)} है। और क्या देखना चाहेंगे?`
      : 'नमस्ते। बताइए, आपको क्या चाहिए या किस काम के लिए चाहिए, मैं दुकान में देखता हूँ।',
  help: 'मैं इस दुकान की चीज़ें काम, रंग या दाम के हिसाब से ढूँढता हूँ। हर चीज़ के बारे में जो पता है वह बता सकता हूँ, वह कहाँ रखी है और स्टॉक में है या नहीं। आपकी टोकरी सँभालता हूँ, ऑर्डर दर्ज करता हूँ और दुकान के बारे में सवालों के जवाब देता हूँ।',
  helloAgain: 'नमस्ते, आपको फिर देखकर अच्छा लगा।',
  lookedAtLastTime: (name) => `पिछली बार आपने “${name}” देखा था।`,
  stillOfInterest: 'क्या उसमें अब भी दिलचस्पी है?',
  wantedLastTime: (goods) => `पिछली बार आप “${goods}” ढूँढ रहे थे। क्या फिर से देखूँ?`,
  browse: (categories) => `हमारे यहाँ ${list(categories)} हैं। आप क्या ढूँढ रहे हैं?`,
  identity:
    'मैं इस दुकान का सहायक हूँ, एक प्रोग्राम। मुझे यहाँ की चीज़ों और आपकी टोकरी का पता है। दुकान के कर्मचारी भी यह बातचीत पढ़ सकते हैं।',
  thanks: 'आपका स्वागत है।',
  bye: 'फिर मिलेंगे। आपकी यात्रा शुभ हो।',
  done: 'ठीक है। आपकी टोकरी वैसी ही रहेगी।',
  rude: 'माफ़ कीजिए कि इससे मदद नहीं मिली। दुकान के कर्मचारी यह बातचीत पढ़ सकते हैं; काउंटर पर भी कोई मदद करेगा।',
  person: (around) =>
    around
      ? 'मैंने दुकान के कर्मचारियों को बता दिया है: कोई आपको यहीं लिखेगा। दुकान में काउंटर पर भी कोई मिल जाएगा।'
      : 'मैंने कर्मचारियों के लिए संदेश छोड़ दिया है, पर अभी स्क्रीन पर कोई नहीं है, इसलिए यहाँ जवाब आने में देर लग सकती है। दुकान में काउंटर पर कोई मिल जाएगा।',
  offerPerson: 'यह दूसरी बार है कि मैं मदद नहीं कर पाया। क्या आप किसी व्यक्ति से बात करना चाहेंगे?',
  service: 'यह मैं नहीं सुलझा सकता, और इसके बारे में मेरे पास कुछ लिखा नहीं है। यहीं किसी से बात करने को कहिए, मैं कर्मचारियों को बता दूँगा।',
  shop: 'यह मुझे नहीं पता। यहीं किसी से बात करने को कहिए, मैं कर्मचारियों को बता दूँगा।',
  identified:
    'आपको मुझे बताने की ज़रूरत नहीं कि आप कौन हैं: मैं खाते नहीं देख सकता। उसके लिए यहीं किसी से बात करने को कहिए, मैं कर्मचारियों को बता दूँगा।',
  unknown: 'मैं यह समझ नहीं पाया। बताइए, आप क्या ढूँढ रहे हैं, जैसे “₹7,000 से कम की रेन जैकेट” या “साइकिल के लिए कुछ”।',
  ready: 'ठीक है। आप क्या ढूँढ रहे हैं?',
  askUse: 'ज़रूर। किस काम के लिए चाहिए? साइकिल, ट्रेकिंग, दफ़्तर, स्कूल, घर?',

  found: (count, limits) => (count === 1 ? `यह मिला${narrowed(limits)}` : `${these(count)} देखिए${narrowed(limits)}`),
  more: (count, limits) => `${these(count)} भी ${count === 1 ? 'है' : 'हैं'}${narrowed(limits)}`,
  noMore: 'इस तरह का और कुछ नहीं है।',
  nothing: 'इस दुकान में ऐसा कुछ नहीं मिला।',
  notExactly: 'ठीक वैसा नहीं मिला। इससे मिलता-जुलता यह है।',
  notWaterproof: 'ऐसा कुछ वाटरप्रूफ़ के तौर पर दर्ज नहीं है। इससे मिलता-जुलता यह है।',
  notInColour: (colour) => `${inColour(colour)} ऐसा कुछ नहीं है। इससे मिलता-जुलता यह है।`,
  notInSize: (size) => `${size.toUpperCase()} साइज़ में ऐसा कुछ नहीं है। इससे मिलता-जुलता यह है।`,
  notAtPrice: (from) => `इस दाम में ऐसा कुछ नहीं है। सबसे पास का दाम ${from} है।`,
  cheaper: (count) => (count === 1 ? 'यह सस्ता है।' : `${these(count)} सस्ते हैं।`),
  dearer: (count) => (count === 1 ? 'यह एक दर्जा ऊपर है।' : `${these(count)} एक दर्जा ऊपर हैं।`),
  cheapest: (name, price) => `इनमें सबसे कम दाम: ${name}, ${price}।`,
  dearest: (name, price) => `इनमें सबसे ज़्यादा दाम: ${name}, ${price}।`,
  companions: (name, count, { uses, inBasket }) =>
    `${inBasket ? 'आपकी टोकरी के ' : ''}“${name}” के साथ ${these(count)} देखिए${narrowed({ uses })}`,

  which: 'आप कौन सा कह रहे हैं?',
  whichProduct: 'आप किस चीज़ की बात कर रहे हैं? उसका नाम बताइए, या यह कि आप क्या ढूँढ रहे हैं।',
  noSuchNumber: (count) => (count === 1 ? 'मैंने एक ही चीज़ दिखाई है।' : `मैंने ${count} ही चीज़ें दिखाई हैं। आप कौन सी कह रहे हैं?`),

  about: (name, price, description) => `${name}, ${price}। ${description}`,
  standing: (stock, place) =>
    stock === 0 ? 'अभी स्टॉक में नहीं है।' : stock <= 3 ? `बस ${stock} बचे हैं। जगह: ${place}।` : `स्टॉक में है। जगह: ${place}।`,
  quoted: (name, sentences) => `${name}: ${sentences}`,
  doesNotSay: (name) => `${name}: इस बारे में मेरे पास कुछ लिखा नहीं है। काउंटर पर पता चल जाएगा।`,
  price: (name, price) => `${name}: ${price}।`,
  place: (names, place) => `${list(names)}: ${place}।`,
  stock: (name, stock, place) =>
    stock === 0 ? `${name}: अभी स्टॉक में नहीं।` : `${name}: दुकान में ${stock} हैं। जगह: ${place}।`,
  sizes: (name, sizes, asked) => {
    const all = `${name}: ${list(sizes.map((size) => size.toUpperCase()))}।`
    if (!asked) return all
    return sizes.includes(asked)
      ? `${name}: हाँ, ${asked.toUpperCase()} साइज़ बनता है। अभी रखा है या नहीं, कृपया देख लीजिए।`
      : `${asked.toUpperCase()} साइज़ में नहीं। ${all}`
  },
  noSizes: (name) => `${name}: एक ही साइज़।`,
  colours: (name, all) => `${name}: ${inColours(all)}।`,
  inColour: (name, colour, price) => `हाँ, ${inColour(colour)}: ${name}, ${price}।`,
  notItsColour: (name, colour, others) => `${name}: ${inColour(colour)} नहीं, सिर्फ़ ${list(others.map(oblique))} रंग में।`,
  waterproof: (name, how) =>
    how === 'yes' ? `${name}: हाँ, वाटरप्रूफ़।` : `${name}: हल्की बौछार के लिए ठीक, पर पूरा वाटरप्रूफ़ नहीं।`,
  measure: (name, value) => `${name}: ${value}।`,

  added: (lines, total) =>
    `अब टोकरी में: ${list(lines.map(({ name, quantity }) => `${quantity} × ${name}`))}। कुल ${total}।`,
  onlyLeft: (name, stock) => `${name}: बस ${stock} ही हैं, उतने ही टोकरी में हैं।`,
  chooseSize: (place) => `साइज़ यहाँ चुन लीजिए: ${place}।`,
  soldOut: (name, others) =>
    others.length > 0 ? `${name}: स्टॉक में नहीं, पर ${list(others.map(oblique))} रंग में है।` : `${name}: अभी स्टॉक में नहीं।`,
  offer: (name) => `क्या “${name}” टोकरी में डाल दूँ?`,
  notAdded: 'ठीक है, रहने देते हैं। और क्या देखूँ?',
  removed: (names, total) =>
    total === null ? `टोकरी से हटाया: ${list(names)}। टोकरी अब खाली है।` : `टोकरी से हटाया: ${list(names)}। कुल ${total}।`,
  changed: (name, quantity, total) => `अब टोकरी में: ${quantity} × ${name}। कुल ${total}।`,
  notInBasket: (name) => `टोकरी में नहीं है: ${name}।`,
  removeWhich: 'कौन सी चीज़ हटाऊँ?',
  cleared: 'आपकी टोकरी खाली है।',
  basketEmpty: 'आपकी टोकरी खाली है।',
  basket: (lines, total) =>
    `आपकी टोकरी में: ${lines.map(({ name, quantity, sum }) => `${quantity} × ${name}, ${sum}`).join('; ')}। कुल ${total}।`,
  payAtCounter: 'भुगतान काउंटर पर होता है; मैं यहाँ पैसे नहीं लेता।',
  confirmOrder: 'क्या ऑर्डर दर्ज कर दूँ?',
  ordered: (number, total) =>
    `आपका ऑर्डर ${number} दर्ज हो गया, कुल ${total}। भुगतान काउंटर पर सामान लेते समय होगा; अभी कुछ नहीं लिया गया।`,
  notOrdered: 'ठीक है, कोई ऑर्डर नहीं हुआ। आपकी टोकरी वैसी ही है।',
  onlySoMany: (name, left) => `${name}: बस ${left} बचे हैं।`,
  changeAndOrder: 'संख्या बदलिए या उसे हटाइए, फिर मैं ऑर्डर दर्ज कर सकता हूँ।',
  tooMuch: 'एक ऑर्डर के लिए यह बहुत ज़्यादा है। कुछ हटाइए, या किसी से बात करने को कहिए।',
  order: ({ number, date, goods, total, status: state }) =>
    `${date} का ऑर्डर ${number}: ${list(goods)}, ${total}; ${status[state]}।`,
  changeOrder: 'इसे बदलना या रद्द करना मेरे बस में नहीं: यहीं किसी से बात करने को कहिए, मैं कर्मचारियों को बता दूँगा।',
  noOrders: (signedIn) =>
    signedIn
      ? 'यहाँ आपका कोई ऑर्डर नहीं मिला।'
      : 'इस बातचीत में कोई ऑर्डर नहीं है। किसी और दिन ऑर्डर किया हो तो साइन इन कीजिए, फिर मैं देख सकूँगा; कोई कर्मचारी भी देख सकता है।',
  noSuchOrder: (number) => `यहाँ आपका ऑर्डर ${number} नहीं मिला।`,
  tier: (tier) => `आपका स्तर: ${tier}।`,
  noTier: 'आपका अभी कोई लॉयल्टी स्तर नहीं है। काउंटर पर पता चल जाएगा कि वह कैसे मिलता है।',
  tierOfGuest: 'साइन इन करने पर मैं आपका स्तर बता सकूँगा; यहाँ आप मेहमान हैं।',

  category: {
    jackets: 'जैकेट',
    clothing: 'कपड़े',
    bags: 'बैग',
    umbrellas: 'छाते',
    shoes: 'जूते',
    cycling: 'साइकिल का सामान',
    camping: 'कैंपिंग का सामान',
    lighting: 'लैंप और टॉर्च',
    bottles: 'बोतलें',
    kitchen: 'रसोई का सामान',
    electronics: 'इलेक्ट्रॉनिक्स',
    stationery: 'स्टेशनरी',
  },
  use: {
    camping: 'कैंपिंग',
    commute: 'काम पर जाने',
    cooking: 'खाना बनाने',
    cycling: 'साइकिल',
    garden: 'बगीचे',
    gym: 'जिम',
    home: 'घर',
    kids: 'बच्चों',
    laptop: 'लैपटॉप',
    office: 'दफ़्तर',
    rain: 'बारिश',
    reading: 'पढ़ने',
    repair: 'मरम्मत',
    running: 'दौड़ने',
    school: 'स्कूल',
    shopping: 'ख़रीदारी',
    summer: 'गर्मी',
    sun: 'धूप',
    travel: 'सफ़र',
    trekking: 'ट्रेकिंग',
    winter: 'सर्दी',
    yoga: 'योग',
  },
  quick: {
    rain: 'बारिश में साइकिल के लिए',
    under: (price) => `${price} से कम में कुछ`,
    browse: 'क्या-क्या मिलता है?',
    help: 'आप क्या कर सकते हैं?',
    cheaper: 'कुछ सस्ता',
    more: 'और दिखाइए',
    person: 'किसी से पूछें',
    add: 'टोकरी में डालिए',
    colours: 'कौन से रंग हैं?',
    goesWith: 'साथ में क्या लें?',
    where: 'यह कहाँ है?',
    basket: 'टोकरी दिखाइए',
    pay: 'भुगतान',
    empty: 'टोकरी खाली करें',
    orders: 'मेरे ऑर्डर',
    numbers: ['पहला', 'दूसरा', 'तीसरा'],
    yes: 'हाँ, जी',
    no: 'नहीं, रहने दीजिए',
  },
}
