import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { locales } from '@/db/enums'

export const catalogueTabs = ['products', 'help', 'replies'] as const
export type CatalogueTab = (typeof catalogueTabs)[number]

/** What the address of the catalogue holds: the open tab, and what its list is narrowed to. */
export const catalogueFilters = {
  tab: parseAsStringLiteral(catalogueTabs).withDefault('products'),
  q: parseAsString.withDefault(''),
  category: parseAsString,
  locale: parseAsStringLiteral(locales),
}

export const loadCatalogueFilters = createLoader(catalogueFilters)
export type CatalogueFilters = Awaited<ReturnType<typeof loadCatalogueFilters>>

const asked = (q: string) => q.trim().slice(0, 200) || undefined

/** The filters as the API takes them. */
export const productFilterOf = ({ q, category }: Pick<CatalogueFilters, 'q' | 'category'>) => ({
  q: asked(q),
  category: category ?? undefined,
})
export const textFilterOf = ({ q, locale }: Pick<CatalogueFilters, 'q' | 'locale'>) => ({
  q: asked(q),
  locale: locale ?? undefined,
})
