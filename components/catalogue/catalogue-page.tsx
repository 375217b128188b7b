'use client'

import { useQueryStates } from 'nuqs'
import { useCallback } from 'react'
import { PageTop } from '@/components/ui/page-top'
import { Tabs } from '@/components/ui/tabs'
import type { HelpText } from '@/lib/catalog/help-schema'
import type { SavedReply } from '@/lib/catalog/reply-schema'
import type { ProductView } from '@/lib/catalog/schema'
import { type CatalogueFilters, type CatalogueTab, catalogueFilters, catalogueTabs } from './catalogue-filters'
import { HelpTab } from './help-tab'
import { type Listed, ProductsTab } from './products-tab'
import { ReplyTab } from './reply-tab'

type Props = {
  /** What the server has read: the list of the tab that the address names. */
  first: {
    filters: CatalogueFilters
    products: Listed<ProductView> | null
    help: Listed<HelpText> | null
    replies: Listed<SavedReply> | null
  }
  categories: string[]
  pageSize: number
}

const names: Record<CatalogueTab, string> = { products: 'Products', help: 'Help texts', replies: 'Saved replies' }

// The open tab fills the page below the names, and its list scrolls by itself.
const filling =
  'flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4 sm:[&>[role=tablist]]:px-6 [&>[role=tabpanel]]:pt-0 [&>[role=tabpanel][data-state=active]]:flex [&>[role=tabpanel][data-state=active]]:min-h-0 [&>[role=tabpanel][data-state=active]]:flex-1 [&>[role=tabpanel][data-state=active]]:flex-col'

/** What the shop sells and says, for admins. */
export function CataloguePage({ first, categories, pageSize }: Props) {
  const [filters, setFilters] = useQueryStates(catalogueFilters)
  const filter = useCallback(
    ({ q, ...others }: Partial<CatalogueFilters>) =>
      void setFilters({ ...others, ...(q === undefined ? {} : { q: q || null }) }),
    [setFilters],
  )
  const open = (value: string) => {
    const tab = catalogueTabs.find((one) => one === value) ?? null
    void setFilters({ tab, q: null, category: null, locale: null })
  }
  const shared = { filters, onFilter: filter, pageSize }
  const readFor = <T,>(list: T | null) => (list ? { list, filters: first.filters } : null)
  return (
    <>
      <PageTop title="Catalogue">
        <span className="text-ink-3">What the shop sells and says.</span>
      </PageTop>
      <Tabs
        label="Parts of the catalogue"
        value={filters.tab}
        onChange={open}
        className={filling}
        tabs={[
          {
            value: 'products',
            label: names.products,
            content: <ProductsTab {...shared} first={readFor(first.products)} categories={categories} />,
          },
          { value: 'help', label: names.help, content: <HelpTab {...shared} first={readFor(first.help)} /> },
          { value: 'replies', label: names.replies, content: <ReplyTab {...shared} first={readFor(first.replies)} /> },
        ]}
      />
    </>
  )
}
