'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useThrottled } from '@/components/ui/use-throttled'
import { openLogPulse } from '@/lib/log/client'

const listMs = 1000
const overviewMs = 5000

/**
 * Keeps the list and its figures up to date while anything happens anywhere, however much it is: a list of `pages` is read again at most
 * once a second and page, as all of it is read again. @returns whether the connection stands.
 */
export function useLiveList(pages: number): boolean {
  const client = useQueryClient()
  const [live, setLive] = useState(true)
  const refreshList = useThrottled(() => refresh('sessions', refreshList), listMs * Math.max(1, pages))
  const refreshFigures = useThrottled(() => refresh('sessions-overview', refreshFigures), overviewMs)
  // What is just being loaded is not given up for the sake of a newer look: that follows.
  const refresh = (key: string, later: () => void) => {
    if (client.isFetching({ queryKey: [key] }) > 0) later()
    else void client.invalidateQueries({ queryKey: [key] })
  }
  useEffect(() => {
    const happened = () => {
      refreshList()
      refreshFigures()
    }
    return openLogPulse({
      filter: { source: 'all' },
      onPulse: happened,
      onState: (state) => {
        setLive(state.is === 'live')
        // What happened while nobody listened shows in the list, not in the stream.
        if (state.is === 'live') happened()
      },
    })
  }, [refreshList, refreshFigures])
  return live
}
