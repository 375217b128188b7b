import { childPack, cityPack, daypack, hipBag, tote, trekPack } from '@/db/seed/drawings/bags'
import { palette } from '@/db/seed/drawings/palette'
import { recoloured, type SeedProduct } from './product'

const dryDaypack: SeedProduct = {
  sku: 'BAG-001',
  category: 'bags',
  name: { en: 'Dry daypack', de: 'Tagesrucksack Dry', hi: 'ड्राई डेपैक' },
  line: { en: 'Roll top, 22 l', de: 'Rollverschluss, 22 l', hi: 'रोल टॉप, 22 लीटर' },
  description: {
    en: 'Waterproof backpack of welded canvas. Two loops on the back panel clip onto a standard bike rack, and the roll top keeps a laptop of up to 15 inches dry in heavy rain; 780 g.',
    de: 'Wasserdichter Rucksack aus verschweißter Plane. Zwei Schlaufen am Rückenteil lassen sich an einem üblichen Fahrradgepäckträger einhängen, und der Rollverschluss hält einen Laptop bis 15 Zoll im Starkregen trocken; 780 g.',
    hi: 'वाटरप्रूफ़ बैग, जिसके जोड़ सिले नहीं, वेल्ड किए हुए हैं। पीछे के दो लूप साइकिल के आम कैरियर पर टँग जाते हैं, और रोल टॉप तेज़ बारिश में भी 15 इंच तक के लैपटॉप को सूखा रखता है; 780 ग्राम।',
  },
  priceInr: 325000,
  priceEur: 4990,
  attributes: {
    colour: 'orange',
    model: 'dry daypack',
    use: ['cycling', 'rain', 'commute', 'laptop'],
    capacityL: 22,
    waterproof: 'yes',
    weightG: 780,
  },
  stock: 9,
  place: 'Rack 2',
  image: daypack(palette.orange),
}

const trekPack45: SeedProduct = {
  sku: 'BAG-004',
  category: 'bags',
  name: { en: 'Valley trek pack', de: 'Trekkingrucksack Tal', hi: 'वैली ट्रेक बैग' },
  line: { en: '45 l, with rain cover', de: '45 l, mit Regenhülle', hi: '45 लीटर, रेन कवर के साथ' },
  description: {
    en: 'Hiking backpack for four to six days with a frame, a padded hip belt and a back length you can adjust. It weighs 1.6 kg, carries up to 16 kg, and a rain cover sits in the base.',
    de: 'Wanderrucksack für vier bis sechs Tage mit Rahmen, gepolstertem Hüftgurt und verstellbarer Rückenlänge. Er wiegt 1,6 kg, trägt bis zu 16 kg, im Boden steckt eine Regenhülle.',
    hi: 'चार से छह दिन की यात्रा के लिए ट्रेकिंग बैग, फ़्रेम, गद्देदार कमर-पट्टी और घटती-बढ़ती पीठ। वज़न 1.6 किलो, 16 किलो तक सामान उठाए, नीचे रेन कवर रखा है।',
  },
  priceInr: 749000,
  priceEur: 9990,
  attributes: {
    colour: 'green',
    model: 'valley trek pack',
    use: ['trekking', 'camping', 'travel'],
    capacityL: 45,
    weightG: 1600,
  },
  stock: 4,
  place: 'Rack 2',
  image: trekPack(palette.green),
}

const cityBackpack: SeedProduct = {
  sku: 'BAG-006',
  category: 'bags',
  name: { en: 'Metro backpack', de: 'Stadtrucksack Metro', hi: 'मेट्रो बैकपैक' },
  line: { en: 'Laptop 15 inch, 20 l', de: 'Laptop 15 Zoll, 20 l', hi: '15 इंच लैपटॉप, 20 लीटर' },
  description: {
    en: 'Office backpack with a padded laptop sleeve for 15 inches, a flat pocket against the back for a passport and a strap that slides over a suitcase handle. The cloth sheds showers but is not waterproof.',
    de: 'Bürorucksack mit gepolstertem Laptopfach für 15 Zoll, flacher Passtasche am Rücken und einem Band für den Koffergriff. Der Stoff hält Schauer ab, ist aber nicht wasserdicht.',
    hi: 'दफ़्तर के लिए बैग, 15 इंच लैपटॉप की गद्देदार जेब, पीठ से लगी पासपोर्ट की जेब और सूटकेस पर चढ़ाने की पट्टी। हल्की बौछार सह लेता है, पर पूरा वाटरप्रूफ़ नहीं है।',
  },
  priceInr: 279000,
  priceEur: 4490,
  attributes: {
    colour: 'navy',
    model: 'metro backpack',
    use: ['office', 'commute', 'travel', 'laptop'],
    capacityL: 20,
    weightG: 690,
  },
  stock: 15,
  place: 'Rack 3',
  image: cityPack(palette.navy),
}

export const bags: SeedProduct[] = [
  dryDaypack,
  recoloured(dryDaypack, { sku: 'BAG-002', colour: 'blue', stock: 5, draw: daypack }),
  recoloured(dryDaypack, {
    sku: 'BAG-003',
    colour: 'grey',
    stock: 1,
    draw: daypack,
    price: { inr: 275000, eur: 4290 },
  }),
  trekPack45,
  recoloured(trekPack45, { sku: 'BAG-005', colour: 'red', stock: 0, draw: trekPack }),
  cityBackpack,
  recoloured(cityBackpack, { sku: 'BAG-007', colour: 'brown', stock: 6, draw: cityPack }),
  {
    sku: 'BAG-008',
    category: 'bags',
    name: { en: "Bear kids' backpack", de: 'Kinderrucksack Bär', hi: 'भालू बच्चों का बैग' },
    line: { en: '8 l, for ages 3 to 6', de: '8 l, für 3 bis 6 Jahre', hi: '8 लीटर, 3 से 6 साल' },
    description: {
      en: 'Small backpack for nursery school with a chest strap that stops it slipping and a name tag inside. A lunch box and a 400 ml bottle fit in.',
      de: 'Kleiner Rucksack für den Kindergarten mit Brustgurt gegen Verrutschen und Namensschild innen. Brotdose und 400-ml-Flasche passen hinein.',
      hi: 'नर्सरी के बच्चों का छोटा बैग, सीने की पट्टी से फिसलता नहीं, अंदर नाम लिखने की जगह। टिफ़िन और 400 मिली की बोतल आ जाती है।',
    },
    priceInr: 129000,
    priceEur: 2290,
    attributes: { colour: 'brown', use: ['kids', 'school'], capacityL: 8, weightG: 310 },
    stock: 12,
    place: 'Rack 3',
    image: childPack(palette.brown),
  },
  {
    sku: 'BAG-009',
    category: 'bags',
    name: { en: 'Bazaar hip bag', de: 'Hüfttasche Basar', hi: 'बाज़ार कमर बैग' },
    line: { en: 'Phone, keys, wallet', de: 'Telefon, Schlüssel, Geld', hi: 'फ़ोन, चाबी, बटुआ' },
    description: {
      en: 'Waist bag of 2 litres with a hidden pocket at the back for cash and cards. The belt fits 65 to 125 cm and can be worn across the chest.',
      de: 'Bauchtasche mit 2 Litern und verstecktem Fach hinten für Geld und Karten. Der Gurt passt von 65 bis 125 cm und lässt sich quer über der Brust tragen.',
      hi: '2 लीटर का कमर पर बाँधने वाला बैग, पीछे नकद और कार्ड की छिपी जेब। बेल्ट 65 से 125 सेमी, सीने पर तिरछा भी पहन सकते हैं।',
    },
    priceInr: 99000,
    priceEur: 1690,
    attributes: { colour: 'purple', use: ['travel', 'running'], capacityL: 2, weightG: 160 },
    stock: 18,
    place: 'Rack 3',
    image: hipBag(palette.purple),
  },
  {
    sku: 'BAG-010',
    category: 'bags',
    name: { en: 'Neem tote bag', de: 'Stofftasche Neem', hi: 'नीम कपड़े का थैला' },
    line: { en: 'Organic cotton, 14 l', de: 'Bio-Baumwolle, 14 l', hi: 'ऑर्गेनिक सूती, 14 लीटर' },
    description: {
      en: 'Shopping bag of strong organic cotton with handles long enough for the shoulder. It carries 12 kg and folds flat into a pocket.',
      de: 'Einkaufstasche aus kräftiger Bio-Baumwolle mit Henkeln, die über die Schulter reichen. Sie trägt 12 kg und lässt sich flach zusammenfalten.',
      hi: 'मज़बूत ऑर्गेनिक सूती थैला, हत्थे इतने लंबे कि कंधे पर आ जाए। 12 किलो सामान उठाता है और तह होकर जेब में आ जाता है।',
    },
    priceInr: 45000,
    priceEur: 990,
    attributes: { colour: 'green', use: ['shopping', 'home'], capacityL: 14, material: 'cotton' },
    stock: 50,
    place: 'Counter',
    image: tote(palette.green),
  },
]
