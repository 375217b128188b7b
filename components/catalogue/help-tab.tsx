'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { HelpText } from '@/lib/catalog/help-schema'
import { helpPagesQuery } from '@/lib/catalog/text-client'
import { type CatalogueFilters, textFilterOf } from './catalogue-filters'
import { helpKind } from './help-kind'
import { MoreTexts } from './more-texts'
import type { Listed } from './products-tab'
import { TextsList } from './texts-list'

type Props = {
  filters: CatalogueFilters
  onFilter: (change: Partial<Pick<CatalogueFilters, 'q' | 'locale'>>) => void
  /** What the server has read for its filters; null where another tab was open. */
  first: { list: Listed<HelpText>; filters: CatalogueFilters } | null
  pageSize: number
}

const itemOf = ({ id, locale, topic, title, body, words }: HelpText) => ({
  id,
  locale,
  values: { topic, title, body, words },
})

/** What the shop says about itself. */
export function HelpTab({ filters, onFilter, first, pageSize }: Props) {
  const filter = textFilterOf(filters)
  const known = first && JSON.stringify(textFilterOf(first.filters)) === JSON.stringify(filter)
  const list = useInfiniteQuery({
    ...helpPagesQuery({ ...filter, limit: pageSize }),
    initialData: known ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items.map(itemOf)) ?? []
  const more = list.hasNextPage ? <MoreTexts list={list} /> : null
  const state = { items, pending: list.isPending, error: list.error, refetch: () => void list.refetch(), more }
  return <TextsList kind={helpKind} list={state} filters={filters} onFilter={onFilter} />
}
