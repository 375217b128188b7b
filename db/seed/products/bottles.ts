import { bottle, flask, sportBottle, tumbler } from '@/db/seed/drawings/bottles'
import { palette } from '@/db/seed/drawings/palette'
import { recoloured, type SeedProduct } from './product'

const steelBottle: SeedProduct = {
  sku: 'BTL-001',
  category: 'bottles',
  name: { en: 'Well steel bottle', de: 'Edelstahlflasche Brunnen', hi: 'स्टील पानी की बोतल' },
  line: { en: '750 ml, leakproof', de: '750 ml, dicht', hi: '750 मिली, लीक नहीं होती' },
  description: {
    en: 'Single-wall water bottle of stainless steel for 750 ml that fits a bike cage and the side pocket of our backpacks. The lid is leakproof; 190 g, dishwasher safe.',
    de: 'Einwandige Trinkflasche aus Edelstahl für 750 ml, passt in den Fahrradhalter und die Seitentasche unserer Rucksäcke. Der Deckel ist dicht; 190 g, spülmaschinenfest.',
    hi: 'स्टेनलेस स्टील की 750 मिली पानी की बोतल, साइकिल के होल्डर और हमारे बैग की साइड जेब में आ जाती है। ढक्कन से पानी नहीं टपकता; 190 ग्राम, डिशवॉशर में धुल सकती है।',
  },
  priceInr: 89000,
  priceEur: 1990,
  attributes: {
    colour: 'blue',
    model: 'well steel bottle',
    use: ['cycling', 'trekking', 'office'],
    capacityMl: 750,
    material: 'steel',
    weightG: 190,
  },
  stock: 30,
  place: 'Shelf 3',
  image: bottle(palette.blue),
}

const travelTumbler: SeedProduct = {
  sku: 'BTL-005',
  category: 'bottles',
  name: { en: 'Platform coffee tumbler', de: 'Kaffeebecher Bahnsteig', hi: 'प्लेटफ़ॉर्म कॉफ़ी टम्बलर' },
  line: { en: '350 ml, warm for 4 hours', de: '350 ml, 4 Stunden warm', hi: '350 मिली, 4 घंटे गर्म' },
  description: {
    en: 'Insulated cup of steel with a lid that closes tight, for coffee or chai on the train. It fits under coffee machines and in car holders; 240 g.',
    de: 'Isolierter Becher aus Stahl mit dichtem Deckel, für Kaffee oder Tee in der Bahn. Er passt unter Kaffeemaschinen und in den Autohalter; 240 g.',
    hi: 'कसकर बंद होने वाला स्टील का कप, सफ़र में चाय या कॉफ़ी के लिए। कॉफ़ी मशीन के नीचे और गाड़ी के होल्डर में आ जाता है; 240 ग्राम।',
  },
  priceInr: 99000,
  priceEur: 1990,
  attributes: {
    colour: 'brown',
    model: 'platform coffee tumbler',
    use: ['commute', 'office', 'travel'],
    capacityMl: 350,
    material: 'steel',
    weightG: 240,
  },
  stock: 14,
  place: 'Shelf 3',
  image: tumbler(palette.brown),
}

export const bottles: SeedProduct[] = [
  steelBottle,
  recoloured(steelBottle, { sku: 'BTL-002', colour: 'red', stock: 22, draw: bottle }),
  recoloured(steelBottle, {
    sku: 'BTL-003',
    colour: 'green',
    stock: 4,
    draw: bottle,
    price: { inr: 69000, eur: 1490 },
  }),
  {
    sku: 'BTL-004',
    category: 'bottles',
    name: { en: 'Summit thermos flask', de: 'Thermosflasche Gipfel', hi: 'समिट थर्मस' },
    line: { en: '1 l, hot for 18 hours', de: '1 l, 18 Stunden heiß', hi: '1 लीटर, 18 घंटे गर्म' },
    description: {
      en: 'Vacuum flask of steel for one litre with a handle and two cups in the lid. Tea stays hot for 18 hours, water cold for 24; 620 g.',
      de: 'Isolierflasche aus Stahl für einen Liter mit Griff und zwei Bechern im Deckel. Tee bleibt 18 Stunden heiß, Wasser 24 Stunden kalt; 620 g.',
      hi: 'एक लीटर का स्टील थर्मस, हत्था और ढक्कन में दो कप। चाय 18 घंटे गर्म, पानी 24 घंटे ठंडा; 620 ग्राम।',
    },
    priceInr: 169000,
    priceEur: 3490,
    attributes: {
      colour: 'teal',
      use: ['trekking', 'winter', 'travel'],
      capacityMl: 1000,
      material: 'steel',
      weightG: 620,
    },
    stock: 9,
    place: 'Shelf 3',
    image: flask(palette.teal),
  },
  travelTumbler,
  recoloured(travelTumbler, { sku: 'BTL-006', colour: 'magenta', stock: 11, draw: tumbler }),
  {
    sku: 'BTL-007',
    category: 'bottles',
    name: { en: "Parrot kids' bottle", de: 'Kinderflasche Papagei', hi: 'तोता बच्चों की बोतल' },
    line: { en: '400 ml, bite straw', de: '400 ml, mit Trinkhalm', hi: '400 मिली, स्ट्रॉ वाली' },
    description: {
      en: "Children's water bottle for 400 ml with a straw that closes when not in use. Free of BPA, six parts that come apart for washing.",
      de: 'Trinkflasche für Kinder mit 400 ml und einem Halm, der bei Nichtgebrauch schließt. Ohne BPA, zum Waschen in sechs Teile zerlegbar.',
      hi: 'बच्चों की 400 मिली पानी की बोतल, इस्तेमाल न होने पर स्ट्रॉ बंद हो जाती है। BPA रहित, धोने के लिए छह हिस्सों में खुलती है।',
    },
    priceInr: 59000,
    priceEur: 1290,
    attributes: { colour: 'green', use: ['kids', 'school'], capacityMl: 400, weightG: 130 },
    stock: 18,
    place: 'Shelf 3',
    image: bottle(palette.green),
  },
  {
    sku: 'BTL-008',
    category: 'bottles',
    name: { en: 'Sprint sports bottle', de: 'Sportflasche Sprint', hi: 'स्प्रिंट स्पोर्ट्स बोतल' },
    line: { en: '600 ml, squeeze to drink', de: '600 ml, zum Drücken', hi: '600 मिली, दबाकर पिएँ' },
    description: {
      en: 'Soft bottle that opens and closes with one hand while riding or running. Fits every bike cage, 600 ml, 75 g.',
      de: 'Weiche Flasche, die sich beim Fahren oder Laufen mit einer Hand öffnen lässt. Passt in jeden Fahrradhalter, 600 ml, 75 g.',
      hi: 'नरम बोतल, साइकिल चलाते या दौड़ते हुए एक हाथ से खुलती-बंद होती है। हर साइकिल होल्डर में फ़िट, 600 मिली, 75 ग्राम।',
    },
    priceInr: 45000,
    priceEur: 990,
    attributes: { colour: 'orange', use: ['cycling', 'running', 'gym'], capacityMl: 600, weightG: 75 },
    stock: 27,
    place: 'Shelf 3',
    image: sportBottle(palette.orange),
  },
]
