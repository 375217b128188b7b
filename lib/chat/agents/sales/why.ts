import type { ProductView } from '@/lib/catalog/schema'
import { usesOf } from './kin'
import type { Limits } from './replies/replies'
import type { Wish } from './wish'

const mostUses = 3

type Why = Pick<Limits, 'waterproof' | 'uses' | 'inStock'>

/** Why these products, from what their attributes share: what was asked for; else what all of them are for; else that they are there. */
export function whyThese(products: ProductView[], wish: Pick<Wish, 'terms'>): Why {
  const waterproof =
    wish.terms.includes('waterproof') && products.every(({ attributes }) => attributes.waterproof === 'yes')
  const shared = sharedUses(products)
  const wanted = shared.filter((use) => wish.terms.includes(use))
  const uses = (wanted.length > 0 || waterproof ? wanted : shared).slice(0, mostUses)
  const inStock = !waterproof && uses.length === 0 && products.every(({ stock }) => stock > 0)
  return { waterproof, uses, inStock }
}

/** What every one of the products is for. */
export function sharedUses(products: ProductView[]): string[] {
  const [first, ...others] = products
  return first ? usesOf(first).filter((use) => others.every((other) => usesOf(other).includes(use))) : []
}
