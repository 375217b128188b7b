import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { EntryView, PersonTimeline, PersonTimelineItem } from '@/lib/journal/schema'

type Pages = InfiniteData<PersonTimeline, string>

/** Shows in the timeline what an entry is called now; where it is not in it yet, the timeline is read anew. */
export function noteInTimeline(client: QueryClient, entry: EntryView) {
  const lists = client.getQueriesData<Pages>({ queryKey: ['timeline'] })
  const known = lists.some(([, list]) => list?.pages.some((page) => page.items.some(({ id }) => id === entry.id)))
  if (!known) return void client.invalidateQueries({ queryKey: ['timeline'] })
  const { title, theme, mood, words, updated_at } = entry
  const first = entry.content?.trim().split('\n')[0]?.trim()
  const note = (item: PersonTimelineItem): PersonTimelineItem =>
    item.id === entry.id ? { ...item, title: title ?? (first || null), theme, mood, words, last_at: updated_at } : item
  client.setQueriesData<Pages>(
    { queryKey: ['timeline'] },
    (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(note) })) },
  )
}
