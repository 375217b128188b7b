import { palette } from '@/db/seed/drawings/palette'
import { boot, rainBoot, sandal, trainer } from '@/db/seed/drawings/shoes'
import { recoloured, type SeedProduct } from './product'

const sizes = ['37', '38', '39', '40', '41', '42', '43', '44']

const trailTrainers: SeedProduct = {
  sku: 'SHO-003',
  category: 'shoes',
  name: { en: 'Ghat trail trainers', de: 'Traillaufschuhe Ghat', hi: 'घाट ट्रेल जूते' },
  line: { en: 'Grip on wet rock', de: 'Griff auf nassem Fels', hi: 'गीले पत्थर पर भी पकड़' },
  description: {
    en: 'Running shoes for paths and gravel with 4 mm studs and a toe guard. The mesh drains after a stream and dries in an afternoon; 270 g each in size 42.',
    de: 'Laufschuhe für Wege und Schotter mit 4 mm Profil und Zehenschutz. Das Netzgewebe lässt nach einem Bach das Wasser ab und trocknet an einem Nachmittag; je 270 g in Größe 42.',
    hi: 'पगडंडी और कंकड़ पर दौड़ने के जूते, 4 मिमी के दाने और पंजे का बचाव। जाली से पानी निकल जाता है और दोपहर भर में सूख जाते हैं; 42 नंबर में 270 ग्राम का एक जूता।',
  },
  priceInr: 429000,
  priceEur: 7990,
  attributes: { colour: 'blue', model: 'ghat trail trainers', sizes, use: ['running', 'trekking'], weightG: 540 },
  stock: 8,
  place: 'Wall 1',
  image: trainer(palette.blue),
}

const puddleBoots: SeedProduct = {
  sku: 'SHO-005',
  category: 'shoes',
  name: { en: 'Puddle rain boots', de: 'Gummistiefel Pfütze', hi: 'रेन बूट' },
  line: { en: 'Natural rubber, calf high', de: 'Naturkautschuk, wadenhoch', hi: 'असली रबर, पिंडली तक' },
  description: {
    en: 'Waterproof wellington boots of natural rubber with a cotton lining and a loop to pull them on. They fold down to fit in a bag.',
    de: 'Wasserdichte Stiefel aus Naturkautschuk mit Baumwollfutter und Anziehschlaufe. Der Schaft lässt sich umklappen und passt in eine Tasche.',
    hi: 'असली रबर के वाटरप्रूफ़ बूट, अंदर सूती अस्तर, पहनने के लिए फंदा। मोड़कर बैग में रखे जा सकते हैं।',
  },
  priceInr: 179000,
  priceEur: 3490,
  attributes: { colour: 'yellow', model: 'puddle rain boots', sizes, use: ['rain', 'commute'], waterproof: 'yes' },
  stock: 10,
  place: 'Wall 2',
  image: rainBoot(palette.yellow),
}

export const shoes: SeedProduct[] = [
  {
    sku: 'SHO-001',
    category: 'shoes',
    name: { en: 'Pass leather boots', de: 'Lederstiefel Pass', hi: 'दर्रा चमड़े के बूट' },
    line: { en: 'Can be resoled', de: 'Neu besohlbar', hi: 'तला बदला जा सकता है' },
    description: {
      en: 'Hiking boots of one piece of oiled leather with a waterproof lining, made for stony paths with a heavy pack. The sole can be replaced; 1.3 kg the pair.',
      de: 'Wanderstiefel aus einem Stück geöltem Leder mit wasserdichtem Futter, für steinige Wege mit schwerem Rucksack. Die Sohle lässt sich erneuern; 1,3 kg das Paar.',
      hi: 'तेल लगे चमड़े के एक टुकड़े से बने ट्रेकिंग बूट, वाटरप्रूफ़ अस्तर, पथरीले रास्ते और भारी बैग के लिए। तला बदला जा सकता है; जोड़ी का वज़न 1.3 किलो।',
    },
    priceInr: 790000,
    priceEur: 14900,
    attributes: {
      colour: 'brown',
      sizes,
      use: ['trekking', 'winter'],
      material: 'leather',
      waterproof: 'yes',
      weightG: 1300,
    },
    stock: 5,
    place: 'Wall 1',
    image: boot(palette.brown),
  },
  {
    sku: 'SHO-002',
    category: 'shoes',
    name: { en: 'Forest light boots', de: 'Leichtstiefel Wald', hi: 'हल्के जंगल बूट' },
    line: { en: 'Ankle high, 820 g a pair', de: 'Knöchelhoch, 820 g das Paar', hi: 'टखने तक, जोड़ी 820 ग्राम' },
    description: {
      en: 'Ankle-high boots for day hikes, vegan, with a waterproof membrane and a soft rim. They need no breaking in.',
      de: 'Knöchelhohe Stiefel für Tageswanderungen, vegan, mit wasserdichter Membran und weichem Rand. Sie müssen nicht eingelaufen werden.',
      hi: 'एक दिन की चढ़ाई के लिए टखने तक के बूट, बिना चमड़े के, वाटरप्रूफ़ झिल्ली और मुलायम किनारा। पहले दिन से आरामदायक।',
    },
    priceInr: 549000,
    priceEur: 9990,
    attributes: { colour: 'olive', sizes, use: ['trekking', 'travel'], waterproof: 'yes', weightG: 820 },
    stock: 3,
    place: 'Wall 1',
    image: boot(palette.olive),
  },
  trailTrainers,
  recoloured(trailTrainers, {
    sku: 'SHO-004',
    colour: 'red',
    stock: 4,
    draw: trainer,
    price: { inr: 359000, eur: 6490 },
  }),
  puddleBoots,
  recoloured(puddleBoots, { sku: 'SHO-006', colour: 'navy', stock: 0, draw: rainBoot }),
  {
    sku: 'SHO-007',
    category: 'shoes',
    name: { en: 'Ford trek sandals', de: 'Trekkingsandalen Furt', hi: 'ट्रेकिंग सैंडल' },
    line: { en: 'Three straps, wet or dry', de: 'Drei Riemen, nass und trocken', hi: 'तीन पट्टियाँ, पानी में भी' },
    description: {
      en: 'Sandals with three straps that adjust, a cork footbed and a tyre-rubber sole. Made for warm walks and river crossings.',
      de: 'Sandalen mit drei verstellbaren Riemen, Korkfußbett und Sohle aus Reifengummi. Für warme Wanderungen und Flussquerungen.',
      hi: 'तीन पट्टियों वाली सैंडल, कॉर्क का तला और नीचे टायर का रबर। गर्मी में घूमने और नदी पार करने के लिए।',
    },
    priceInr: 249000,
    priceEur: 4490,
    attributes: { colour: 'black', sizes, use: ['summer', 'trekking', 'travel'] },
    stock: 9,
    place: 'Wall 2',
    image: sandal(palette.black),
  },
  {
    sku: 'SHO-008',
    category: 'shoes',
    name: { en: 'Flyover commuter trainers', de: 'Pendlerschuhe Hochstraße', hi: 'रोज़ाना के स्नीकर्स' },
    line: { en: 'Wipe clean, stiff for pedals', de: 'Abwischbar, steif fürs Pedal', hi: 'पोंछकर साफ़, पैडल के लिए' },
    description: {
      en: 'Everyday sneakers with a stiff middle sole for pedalling and a coated upper that wipes clean. Reflective thread at the heel.',
      de: 'Alltagsturnschuhe mit steifer Zwischensohle fürs Pedalieren und beschichtetem, abwischbarem Obermaterial. Reflektierendes Garn an der Ferse.',
      hi: 'रोज़ पहनने के स्नीकर्स, पैडल के लिए सख़्त तला और पोंछकर साफ़ होने वाली परत। एड़ी पर चमकदार धागा।',
    },
    priceInr: 349000,
    priceEur: 6490,
    attributes: { colour: 'white', sizes, use: ['commute', 'cycling', 'office'], reflective: 'yes' },
    stock: 7,
    place: 'Wall 2',
    image: trainer(palette.white),
  },
]
