import { type FoundProduct, type Search, searchProducts } from '@/lib/catalog/search'
import type { Scene } from './scene'

/** Searches the goods that are spoken of where the person stands: a kiosk may be set to some categories only. */
export function searchGoods(
  { turn, locale, tx }: Pick<Scene, 'turn' | 'locale' | 'tx'>,
  search: Omit<Search, 'locale' | 'categories'>,
): Promise<FoundProduct[]> {
  return searchProducts({ ...search, locale, categories: turn.categories }, tx)
}
