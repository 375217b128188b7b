import { isKnownTerm } from '@/lib/catalog/words'
import type { Answer } from '@/lib/chat/agents/agent'
import { asFact } from '@/lib/chat/memory/fact'
import { skusOf } from '@/lib/chat/memory/fact-sentence'
import { answer, lookedAt, nameOf, productsOf, type Scene } from './scene'

/**
 * Comes back to what this very person looked at or wanted last time, with the first words of a visit alone. Null for guests, for what was
 * bought or put back since, for what is not here any more, and for words that are not the catalogue's own.
 */
export async function followUp(scene: Scene, greeting: string): Promise<Answer | null> {
  const { say, turn } = scene
  const spoken = turn.history.some(({ role }) => role === 'assistant')
  if (turn.session.personId === null || turn.data.cart.length > 0 || spoken) return null
  const facts = turn.recalled.map(asFact)
  const bought = new Set(facts.flatMap((fact) => (fact.kind === 'purchase' ? skusOf(fact) : [])))
  const quick = [say.quick.yes, say.quick.no, say.quick.browse]
  for (const fact of facts) {
    if (fact.kind === 'product' && fact.detail.act !== 'removed' && !bought.has(fact.detail.sku)) {
      const [product] = await productsOf(scene, [fact.detail.sku])
      if (!product || product.stock === 0) continue
      return answer({
        text: `${greeting} ${say.lookedAtLastTime(nameOf(product))}`,
        products: [product],
        quick,
        data: {
          last_action: 'followed_up',
          recent: lookedAt(scene, [product.sku]),
          last_recommended_skus: [product.sku],
        },
      })
    }
    if (fact.kind === 'wish' && fact.detail.terms.length > 0 && fact.detail.terms.every(isKnownTerm)) {
      return answer({
        text: `${greeting} ${say.wantedLastTime(fact.detail.terms.join(' '))}`,
        quick,
        data: { last_action: 'followed_up', wish: { terms: fact.detail.terms, budget: {} }, last_recommended_skus: [] },
      })
    }
  }
  return null
}
