import { type ColourName, colours, type ProductView } from '@/lib/catalog/schema'
import type { Answer } from '@/lib/chat/agents/agent'
import { answer, lookedAt, moneyIn, mostShown, nameOf, type Scene } from './scene'

/** Marks a product as the one being talked about. */
export function viewedData(scene: Scene, { sku }: ProductView): Answer['data'] {
  return { last_action: 'viewed', recent: lookedAt(scene, [sku]) }
}

/** An answer about one product. */
export function aboutOne(scene: Scene, product: ProductView, text: string): Answer {
  const { say } = scene
  const quick = [
    product.stock > 0 ? say.quick.add : undefined,
    product.attributes.model ? say.quick.colours : undefined,
    say.quick.goesWith,
    say.quick.where,
  ]
  return answer({ text, products: [product], quick, data: viewedData(scene, product) })
}

/** All that is known of a product, in short. */
export function describe(scene: Scene, product: ProductView): Answer {
  const { say } = scene
  const about = say.about(nameOf(product), moneyIn(scene).price(product), product.description)
  return aboutOne(scene, product, `${about} ${say.standing(product.stock, product.place)}`)
}

/** Asks which of several is meant, by their numbers. `action` is what to do with the one named next. */
export function askWhich(
  { say }: Scene,
  products: ProductView[],
  asking: { text?: string; action?: 'asked_add' | 'asked_remove' } = {},
): Answer {
  const shown = products.slice(0, mostShown)
  return answer({
    outcome: 'asked',
    text: asking.text ?? say.which,
    products: shown,
    quick: say.quick.numbers.slice(0, shown.length),
    data: { last_action: asking.action ?? 'searched', last_recommended_skus: shown.map(({ sku }) => sku) },
  })
}

/** The colours of several products, each once, in the catalogue's words. */
export function coloursOf(products: ProductView[]): ColourName[] {
  return colours.filter((colour) => products.some(({ attributes }) => attributes.colour === colour))
}
