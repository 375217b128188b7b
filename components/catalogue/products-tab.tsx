'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { productPagesQuery } from '@/lib/catalog/product-client'
import type { ProductView } from '@/lib/catalog/schema'
import { type CatalogueFilters, productFilterOf } from './catalogue-filters'
import { type CsvWords, ImportDialog } from './import-dialog'
import { ListBar } from './list-bar'
import { ProductDialog } from './product-dialog'
import { ProductsTable } from './products-table'

const csv: CsvWords = {
  title: 'Import products',
  example: 'sku,category,name_en,price_inr,price_eur,stock\nBAG-044,bags,Picnic bag,1299.00,15.90,12',
  note: 'To count the shop anew, sku and stock are enough. Prices are in rupees and euros.',
}

export type Listed<T> = { items: T[]; nextCursor: string | null }

type Props = {
  filters: CatalogueFilters
  onFilter: (change: Partial<Pick<CatalogueFilters, 'q' | 'category'>>) => void
  /** What the server has read for its filters; null where another tab was open. */
  first: { list: Listed<ProductView>; filters: CatalogueFilters } | null
  categories: string[]
  pageSize: number
}

/** The goods. */
export function ProductsTab({ filters, onFilter, first, categories, pageSize }: Props) {
  const [open, setOpen] = useState<{ sku: string | null } | 'import' | null>(null)
  const filter = productFilterOf(filters)
  const known = first && JSON.stringify(productFilterOf(first.filters)) === JSON.stringify(filter)
  const list = useInfiniteQuery({
    ...productPagesQuery({ ...filter, limit: pageSize }),
    initialData: known ? { pages: [first.list], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
  })
  const products = list.data?.pages.flatMap((page) => page.items) ?? []
  const search = useCallback((q: string) => onFilter({ q }), [onFilter])
  const edit = useCallback((sku: string) => setOpen({ sku }), [])
  const all = [...new Set([...categories, ...products.map(({ category }) => category)])].sort()
  const close = () => setOpen(null)
  return (
    <>
      <ListBar
        search={{ label: 'SKU, name or words', value: filters.q, onSettle: search }}
        exportHref="/api/products/export"
        addLabel="Add a product"
        onImport={() => setOpen('import')}
        onAdd={() => setOpen({ sku: null })}
      >
        <Select
          label="Category"
          hideLabel
          value={filters.category ?? ''}
          onChange={({ target }) => onFilter({ category: target.value || null })}
          className="w-[180px] max-sm:w-full"
        >
          <option value="">All categories</option>
          {all.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </Select>
      </ListBar>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-line border-t ground-surface">
        {products.length > 0 ? (
          <ProductsTable
            products={products}
            onOpen={edit}
            more={
              list.hasNextPage ? (
                <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                  Show more products
                </Button>
              ) : null
            }
          />
        ) : (
          <ListStates
            what="Products"
            pending={list.isPending}
            error={list.error}
            onRetry={() => void list.refetch()}
            onClear={filter.q || filter.category ? () => onFilter({ q: '', category: null }) : null}
            empty={
              <StatePanel art="loose" framed={false} title="Nothing to sell yet">
                Add a product, or bring the whole catalogue in from a CSV file.
              </StatePanel>
            }
          />
        )}
      </div>
      <ProductDialog
        open={open !== null && open !== 'import'}
        sku={open === 'import' ? null : (open?.sku ?? null)}
        categories={all}
        onClose={close}
      />
      <ImportDialog what="products" words={csv} open={open === 'import'} onClose={close} />
    </>
  )
}
