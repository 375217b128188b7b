import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './fetch'

// Past that the page says so, and tries again by itself in sight of the person.
const mostRetries = 1

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
