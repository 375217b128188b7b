import { queryOptions } from '@tanstack/react-query'
import { callApi } from '@/lib/http/fetch'
import { operationsView } from './schema'

/** How the installation stands. */
export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => callApi('/api/operations', operationsView, { signal }),
})
