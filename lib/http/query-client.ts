import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './fetch'

const mostRetries = 3

/** One cache a page. What the server refused stays refused; what did not reach it is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < mostRetries && !(error instanceof ApiError && error.status < 500),
      },
    },
  })
}
