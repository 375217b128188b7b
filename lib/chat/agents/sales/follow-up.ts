import type { ProductView } from '@/lib/catalog/schema'
import { termWords } from '@/lib/catalog/term-words'
import { isKnownTerm } from '@/lib/catalog/words'
import type { Answer } from '@/lib/chat/agents/agent'
import { asFact, type Fact } from '@/lib/chat/memory/fact'
import { skusOf } from '@/lib/chat/memory/fact-sentence'
import { answer, nameOf, productsOf, type Scene } from './scene'

/**
 * Comes back to what this very person looked at or wanted last time, with the first words of a visit alone. Null for guests, for what was
 * bought or put back since, for what is not here any more, and for words that are not the catalogue's own.
 */
export async function followUp(scene: Scene, greeting: string): Promise<Answer | null> {
  const { say, turn } = scene
  const spoken = turn.history.some(({ role }) => role === 'assistant')
  if (turn.data.cart.length > 0 || spoken) return null
  const quick = [say.quick.yes, say.quick.no, say.quick.browse]
  const product = await lookedAtBefore(scene)
  if (product) {
    return answer({
      text: `${greeting} ${say.lookedAtLastTime(nameOf(product))} ${say.stillOfInterest}`,
      products: [product],
      quick,
      data: { last_action: 'followed_up', last_recommended_skus: [product.sku] },
    })
  }
  const wish = factsOf(scene).find((fact) => fact.kind === 'wish')
  if (!wish || wish.detail.terms.length === 0 || !wish.detail.terms.every(isKnownTerm)) return null
  const { terms } = wish.detail
  return answer({
    text: `${greeting} ${say.wantedLastTime(termWords(terms, scene.locale))}`,
    quick,
    data: { last_action: 'followed_up', wish: { terms, budget: {} }, last_recommended_skus: [] },
  })
}

/** What is remembered of this person; nothing for guests. */
function factsOf({ turn }: Scene): Fact[] {
  return turn.session.personId === null ? [] : turn.recalled.map(asFact)
}

/** The product last looked at in an earlier visit that is here and was neither bought nor put back since. */
export async function lookedAtBefore(scene: Scene): Promise<ProductView | undefined> {
  const facts = factsOf(scene)
  const bought = new Set(facts.flatMap((fact) => (fact.kind === 'purchase' ? skusOf(fact) : [])))
  const skus = facts.flatMap((fact) =>
    fact.kind === 'product' && fact.detail.act !== 'removed' ? fact.detail.sku : [],
  )
  const products = await productsOf(
    scene,
    skus.filter((sku) => !bought.has(sku)),
  )
  return products.find(({ stock }) => stock > 0)
}
