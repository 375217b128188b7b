import { deskLamp, headTorch, lantern, stringLights, torch } from '@/db/seed/drawings/lights'
import { palette } from '@/db/seed/drawings/palette'
import { recoloured, type SeedProduct } from './product'

const minerTorch: SeedProduct = {
  sku: 'LGT-001',
  category: 'lighting',
  name: { en: 'Firefly head torch', de: 'Stirnlampe Glühwürmchen', hi: 'जुगनू हेड टॉर्च' },
  line: { en: '300 lumens, with red light', de: '300 Lumen, mit Rotlicht', hi: '300 लुमेन, लाल रोशनी भी' },
  description: {
    en: 'Head torch with 300 lumens and a red light that does not wake the tent. It runs 40 hours at low, charges by USB-C, stands rain and weighs 78 g.',
    de: 'Stirnlampe mit 300 Lumen und Rotlicht, das im Zelt niemanden weckt. Sie hält 40 Stunden auf kleiner Stufe, lädt über USB-C, verträgt Regen und wiegt 78 g.',
    hi: '300 लुमेन की सिर पर पहनने वाली टॉर्च, लाल रोशनी से टेंट में किसी की नींद नहीं टूटती। कम रोशनी पर 40 घंटे, USB-C से चार्ज, बारिश सहती है, वज़न 78 ग्राम।',
  },
  priceInr: 119000,
  priceEur: 2490,
  attributes: {
    colour: 'orange',
    model: 'firefly head torch',
    use: ['camping', 'trekking', 'running'],
    powerLm: 300,
    hours: 40,
    weightG: 78,
  },
  stock: 15,
  place: 'Shelf 5',
  image: headTorch(palette.orange),
}

const readingLamp: SeedProduct = {
  sku: 'LGT-004',
  category: 'lighting',
  name: { en: 'Study desk lamp', de: 'Schreibtischlampe Studium', hi: 'पढ़ाई की टेबल लैंप' },
  line: { en: 'Three tones of white', de: 'Drei Weißtöne', hi: 'सफ़ेद रोशनी के तीन रंग' },
  description: {
    en: 'LED desk lamp with a metal arm, three tones of white and five steps of brightness. It draws 7 watts and charges a phone at the USB port in its foot.',
    de: 'LED-Schreibtischlampe mit Metallarm, drei Weißtönen und fünf Helligkeiten. Sie braucht 7 Watt und lädt am USB-Anschluss im Fuß ein Telefon.',
    hi: 'धातु की बाँह वाली LED टेबल लैंप, सफ़ेद रोशनी के तीन रंग और पाँच स्तर। 7 वॉट खपत, नीचे के USB पोर्ट से फ़ोन चार्ज हो जाता है।',
  },
  priceInr: 229000,
  priceEur: 4490,
  attributes: { colour: 'green', model: 'study desk lamp', use: ['home', 'office', 'reading'], powerW: 7 },
  stock: 7,
  place: 'Shelf 5',
  image: deskLamp(palette.green),
}

export const lighting: SeedProduct[] = [
  minerTorch,
  recoloured(minerTorch, { sku: 'LGT-002', colour: 'blue', stock: 6, draw: headTorch }),
  {
    sku: 'LGT-003',
    category: 'lighting',
    name: { en: 'Veranda lantern', de: 'Laterne Veranda', hi: 'बरामदा लालटेन' },
    line: { en: 'Also charges a phone', de: 'Lädt auch ein Telefon', hi: 'फ़ोन भी चार्ज करे' },
    description: {
      en: 'Camp lantern with warm light that dims, 250 lumens, up to 60 hours. Its battery of 5,000 mAh also charges a phone, handy in a power cut.',
      de: 'Campinglaterne mit warmem, dimmbarem Licht, 250 Lumen, bis zu 60 Stunden. Der Akku mit 5.000 mAh lädt auch ein Telefon, praktisch bei Stromausfall.',
      hi: 'पीली, घटती-बढ़ती रोशनी वाली कैंपिंग लालटेन, 250 लुमेन, 60 घंटे तक। 5,000 mAh बैटरी से फ़ोन भी चार्ज होता है, बिजली जाने पर काम आए।',
    },
    priceInr: 149000,
    priceEur: 2990,
    attributes: { colour: 'yellow', use: ['camping', 'home'], powerLm: 250, hours: 60, weightG: 420 },
    stock: 9,
    place: 'Shelf 5',
    image: lantern(palette.yellow),
  },
  readingLamp,
  recoloured(readingLamp, { sku: 'LGT-005', colour: 'red', stock: 0, draw: deskLamp }),
  {
    sku: 'LGT-006',
    category: 'lighting',
    name: { en: 'Watchman torch', de: 'Taschenlampe Wächter', hi: 'पहरेदार टॉर्च' },
    line: { en: '600 lumens, zoom beam', de: '600 Lumen, fokussierbar', hi: '600 लुमेन, ज़ूम रोशनी' },
    description: {
      en: 'Pocket torch of aluminium, 13 cm long, with a beam that narrows to 200 m. It takes the supplied battery or three AAA cells and survives a fall of one metre.',
      de: 'Taschenlampe aus Aluminium, 13 cm lang, mit einem Strahl, der sich auf 200 m bündeln lässt. Sie nimmt den mitgelieferten Akku oder drei AAA-Zellen und übersteht einen Sturz aus einem Meter.',
      hi: 'एल्युमिनियम की 13 सेमी लंबी जेबी टॉर्च, रोशनी 200 मीटर तक जाती है। साथ की बैटरी या तीन AAA सेल से चले, एक मीटर से गिरने पर भी ठीक रहे।',
    },
    priceInr: 69000,
    priceEur: 1690,
    attributes: { colour: 'black', use: ['home', 'camping', 'travel'], powerLm: 600, lengthCm: 13, weightG: 140 },
    stock: 26,
    place: 'Counter',
    image: torch(palette.black),
  },
  {
    sku: 'LGT-007',
    category: 'lighting',
    name: { en: 'Diwali string lights', de: 'Lichterkette Diwali', hi: 'दिवाली लाइट की लड़ी' },
    line: { en: '10 m, indoors and out', de: '10 m, innen und außen', hi: '10 मीटर, घर और बाहर' },
    description: {
      en: 'String of 20 glass bulbs on 10 metres of cable, for balcony and garden, proof against rain. Broken bulbs can be replaced; 8 watts in all.',
      de: 'Kette mit 20 Glaslampen an 10 Metern Kabel, für Balkon und Garten, regenfest. Defekte Lampen lassen sich tauschen; zusammen 8 Watt.',
      hi: '10 मीटर तार पर 20 काँच के बल्ब, बालकनी और बगीचे के लिए, बारिश से सुरक्षित। ख़राब बल्ब बदला जा सकता है; कुल 8 वॉट।',
    },
    priceInr: 79000,
    priceEur: 1990,
    attributes: { colour: 'magenta', use: ['home', 'garden'], lengthCm: 1000, powerW: 8 },
    stock: 32,
    place: 'Shelf 5',
    image: stringLights(palette.magenta),
  },
]
