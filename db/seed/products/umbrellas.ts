import { palette } from '@/db/seed/drawings/palette'
import { childUmbrella, pocketUmbrella, umbrella, wideUmbrella } from '@/db/seed/drawings/umbrellas'
import { recoloured, type SeedProduct } from './product'

const stormUmbrella: SeedProduct = {
  sku: 'UMB-001',
  category: 'umbrellas',
  name: { en: 'Storm umbrella', de: 'Sturmschirm', hi: 'आँधी छाता' },
  line: { en: 'Holds at 80 km/h', de: 'Hält bei 80 km/h', hi: '80 किमी/घंटा हवा में टिके' },
  description: {
    en: 'Stick umbrella with eight fibreglass ribs that bend in a gust instead of breaking, tested at 80 km/h. It spans 104 cm, weighs 490 g and has a curved handle.',
    de: 'Regenschirm mit acht Rippen aus Glasfaser, die in der Böe nachgeben statt zu brechen, geprüft bei 80 km/h. Er misst 104 cm, wiegt 490 g und hat einen gebogenen Griff.',
    hi: 'आठ फ़ाइबरग्लास तीलियों वाला छाता, जो झोंके में झुकता है, टूटता नहीं; 80 किमी/घंटा पर जाँचा हुआ। फैलाव 104 सेमी, वज़न 490 ग्राम, मुड़ा हुआ हत्था।',
  },
  priceInr: 119000,
  priceEur: 1990,
  attributes: { colour: 'magenta', model: 'storm umbrella', use: ['rain', 'commute'], lengthCm: 88, weightG: 490 },
  stock: 16,
  place: 'Stand by the door',
  image: umbrella(palette.magenta),
}

const pocket: SeedProduct = {
  sku: 'UMB-004',
  category: 'umbrellas',
  name: { en: 'Pocket umbrella', de: 'Taschenschirm', hi: 'फ़ोल्डिंग छाता' },
  line: { en: 'Folds to 24 cm', de: 'Gefaltet 24 cm', hi: 'मुड़कर 24 सेमी' },
  description: {
    en: 'Folding umbrella with a button that opens and closes it, small enough for a handbag. It spans 96 cm, weighs 310 g and comes with a sleeve that dries it.',
    de: 'Faltbarer Regenschirm, der auf Knopfdruck auf- und zugeht und in eine Handtasche passt. Er misst 96 cm, wiegt 310 g und kommt mit einer saugenden Hülle.',
    hi: 'बटन से खुलने और बंद होने वाला छाता, हैंडबैग में आ जाए। फैलाव 96 सेमी, वज़न 310 ग्राम, साथ में पानी सोखने वाला कवर।',
  },
  priceInr: 69000,
  priceEur: 1490,
  attributes: {
    colour: 'red',
    model: 'pocket umbrella',
    use: ['rain', 'travel', 'office'],
    lengthCm: 24,
    weightG: 310,
  },
  stock: 24,
  place: 'Stand by the door',
  image: pocketUmbrella(palette.red),
}

export const umbrellas: SeedProduct[] = [
  stormUmbrella,
  recoloured(stormUmbrella, { sku: 'UMB-002', colour: 'blue', stock: 8, draw: umbrella }),
  recoloured(stormUmbrella, { sku: 'UMB-003', colour: 'black', stock: 0, draw: umbrella }),
  pocket,
  recoloured(pocket, { sku: 'UMB-005', colour: 'blue', stock: 17, draw: pocketUmbrella }),
  recoloured(pocket, {
    sku: 'UMB-006',
    colour: 'yellow',
    stock: 3,
    draw: pocketUmbrella,
    price: { inr: 49000, eur: 1090 },
  }),
  {
    sku: 'UMB-007',
    category: 'umbrellas',
    name: { en: 'Family umbrella', de: 'Familienschirm', hi: 'फ़ैमिली छाता' },
    line: { en: '132 cm, room for three', de: '132 cm, Platz für drei', hi: '132 सेमी, तीन लोगों के लिए' },
    description: {
      en: 'Extra large umbrella with a double canopy that lets wind pass through. Three people or one person with a trek pack stay dry; straight foam handle, 640 g.',
      de: 'Besonders großer Regenschirm mit doppeltem Dach, das Wind durchlässt. Drei Menschen oder einer mit Trekkingrucksack bleiben trocken; gerader Schaumgriff, 640 g.',
      hi: 'बहुत बड़ा छाता, दोहरी छतरी से हवा निकल जाती है। तीन लोग या बड़े बैग वाला एक व्यक्ति सूखा रहे; सीधा फ़ोम का हत्था, 640 ग्राम।',
    },
    priceInr: 169000,
    priceEur: 2990,
    attributes: { colour: 'green', use: ['rain', 'travel'], lengthCm: 98, weightG: 640 },
    stock: 6,
    place: 'Stand by the door',
    image: wideUmbrella(palette.green),
  },
  {
    sku: 'UMB-008',
    category: 'umbrellas',
    name: { en: "Dotty kids' umbrella", de: 'Kinderschirm Tupfen', hi: 'बच्चों का बिंदीदार छाता' },
    line: { en: 'With a finger guard', de: 'Mit Fingerschutz', hi: 'उँगली दबने से बचाव' },
    description: {
      en: "Children's umbrella of 74 cm with rounded tips and a slide that cannot pinch fingers. A clear panel lets the child see the road.",
      de: 'Kinderregenschirm mit 74 cm, runden Spitzen und einem Schieber, der keine Finger klemmt. Ein durchsichtiges Feld lässt das Kind die Straße sehen.',
      hi: 'बच्चों का 74 सेमी का छाता, गोल सिरे और ऐसा बटन जिसमें उँगली नहीं दबती। एक पारदर्शी हिस्से से बच्चा सड़क देख सकता है।',
    },
    priceInr: 49000,
    priceEur: 1190,
    attributes: { colour: 'orange', use: ['kids', 'school', 'rain'], lengthCm: 60, weightG: 220 },
    stock: 20,
    place: 'Stand by the door',
    image: childUmbrella(palette.orange),
  },
  {
    sku: 'UMB-009',
    category: 'umbrellas',
    name: { en: 'Noon parasol', de: 'Sonnenschirm Mittag', hi: 'धूप छाता' },
    line: { en: 'UPF 50, silver inside', de: 'UPF 50, innen silbern', hi: 'UPF 50, अंदर चाँदी की परत' },
    description: {
      en: 'Light sun umbrella with a silver lining that blocks 98 per cent of UV rays and keeps the head cooler. It manages a shower as well; 260 g.',
      de: 'Leichter Sonnenschirm mit silberner Innenseite, die 98 Prozent der UV-Strahlen abhält und den Kopf kühler hält. Auch einen Schauer übersteht er; 260 g.',
      hi: 'धूप के लिए हल्का छाता, अंदर की चाँदी जैसी परत 98 प्रतिशत UV किरणें रोकती है और सिर ठंडा रखती है। हल्की बारिश भी झेल लेता है; 260 ग्राम।',
    },
    priceInr: 89000,
    priceEur: 1690,
    attributes: { colour: 'white', use: ['sun', 'summer', 'travel'], lengthCm: 54, weightG: 260 },
    stock: 11,
    place: 'Stand by the door',
    image: wideUmbrella(palette.white),
  },
]
