import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callApi, withQuery } from '@/lib/http/fetch'
import { importView } from './import-schema'
import { type NewProduct, type ProductChange, productRecord } from './product-schema'
import { productList } from './schema'

export type ProductFilter = { q?: string | undefined; category?: string | undefined; limit?: number }

/** Pages of the catalogue in order of skus, or the one page of what a search finds. */
export function productPagesQuery(filter: ProductFilter) {
  return infiniteQueryOptions({
    queryKey: ['products', 'pages', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/products', { ...filter, cursor: pageParam }), productList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

const addressOf = (sku: string) => `/api/products/${encodeURIComponent(sku)}`

/** A product in all languages, for admins. */
export function productQuery(sku: string) {
  return queryOptions({
    queryKey: ['products', 'record', sku],
    queryFn: ({ signal }) => callApi(addressOf(sku), productRecord, { signal }),
    // Whoever edits sees what is stored now.
    staleTime: 0,
    gcTime: 0,
  })
}

/** Adds a product. @throws ApiError `conflict` for a sku that is taken. */
export function createProduct(body: NewProduct) {
  return callApi('/api/products', productRecord, { method: 'POST', body })
}

export function changeProduct(sku: string, body: ProductChange) {
  return callApi(addressOf(sku), productRecord, { method: 'PATCH', body })
}

export function removeProduct(sku: string) {
  return callApi(addressOf(sku), z.undefined(), { method: 'DELETE' })
}

/** Takes a CSV file in. @param what whose address it is sent to. @throws ApiError `invalid` for what is none. */
export function importCsv(what: 'products' | 'help-texts' | 'saved-replies', file: Blob) {
  return callApi(`/api/${what}/import`, importView, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv' },
  })
}
