import type { MessagePart } from '@/db/schema/chat'
import { products } from '@/db/seed/products/all'
import type { Random } from '@/scripts/populate/random'

type Language = 'en' | 'de'
type Said = { text: string; parts: MessagePart[] }

const shop: Record<Language, ((name: string, price: string, place: string) => string)[]> = {
  en: [
    (name) => `I found a few that may suit you. Most people begin with the ${name}.`,
    (name, _, place) => `The ${name} is in stock; you find it at ${place}.`,
    (name, price) => `The ${name} costs ${price}.`,
    () => 'You are welcome. Your basket stays as it is, and you can carry on within seven days.',
  ],
  de: [
    (name) => `Ich habe einige gefunden, die passen könnten. Die meisten beginnen mit: ${name}.`,
    (name, _, place) => `${name} ist vorrätig; Sie finden es hier: ${place}.`,
    (name, price) => `${name} kostet ${price}.`,
    () => 'Gern geschehen. Ihr Warenkorb bleibt, wie er ist, und Sie können sieben Tage lang weitermachen.',
  ],
}

const listening: Record<Language, string[]> = {
  en: [
    'What would it be like if it were a little easier?',
    'That sounds like a lot for one day. What part of it stays with you most?',
    'When did you last feel differently about it?',
    'You have said two things at once there. Which of them weighs more?',
    'And what would you tell a friend who wrote that?',
  ],
  de: [
    'Wie wäre es, wenn es ein wenig leichter wäre?',
    'Das klingt nach viel für einen Tag. Was davon bleibt am meisten?',
    'Wann hast du zuletzt anders darüber gedacht?',
    'Da sind zwei Dinge auf einmal. Welches wiegt mehr?',
    'Und was würdest du einer Freundin sagen, die das schreibt?',
  ],
}

/** What the shop answers to the message of this number. */
export function shopAnswer(language: Language, turn: number, random: Random): Said {
  const ware = random.pick(products)
  const name = ware.name[language]
  const price = `${(ware.priceEur / 100).toFixed(2)} €`
  const text = shop[language][turn % shop[language].length]?.(name, price, ware.place) ?? ''
  const cards: MessagePart[] = turn === 0 ? [{ type: 'products', skus: [ware.sku] }] : []
  return { text, parts: [{ type: 'text', text }, ...cards] }
}

/** What a companion answers. */
export function companionAnswer(language: Language, random: Random): Said {
  const text = random.pick(listening[language])
  return { text, parts: [{ type: 'text', text }] }
}
