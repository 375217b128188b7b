import { queryOptions } from '@tanstack/react-query'
import { callApi } from '@/lib/http/fetch'
import { demoView } from './schema'

const lookEveryMs = 1000

/** Demo data as it stands; looked at again while something is done with it. */
export const demoQuery = () =>
  queryOptions({
    queryKey: ['demo-data'],
    queryFn: ({ signal }) => callApi('/api/demo-data', demoView, { signal }),
    refetchInterval: ({ state }) => (state.data?.work?.status === 'running' ? lookEveryMs : false),
  })

/** Begins to fill the installation. @throws ApiError `conflict` where sessions are. */
export const fillWithDemo = () => callApi('/api/demo-data', demoView, { method: 'POST' })

/** Begins to take the demo data away. @throws ApiError `conflict` while something is done with it. */
export const removeDemoData = () => callApi('/api/demo-data', demoView, { method: 'DELETE' })

/** Has what is under way end. */
export const stopDemo = () => callApi('/api/demo-data/stop', demoView, { method: 'POST' })
