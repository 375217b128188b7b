import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { EntryView } from '@/lib/journal/schema'

/** Has what is told of one's mood read anew once another version of an entry has been read. */
export function useFreshMood(entry: EntryView | undefined) {
  const client = useQueryClient()
  const last = useRef<string | null>(null)
  const id = entry?.id
  const status = entry?.analysis.status
  const seen = entry ? `${entry.id} ${entry.version} ${status}` : null
  useEffect(() => {
    const { current } = last
    if (seen === null || seen === current) return
    last.current = seen
    const same = current?.startsWith(`${id} `)
    if (same && status !== 'waiting') void client.invalidateQueries({ queryKey: ['mood'] })
  }, [client, id, seen, status])
}
