import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { EntryView, PersonTimeline, PersonTimelineItem, TopicList } from '@/lib/journal/schema'

type Pages = InfiniteData<PersonTimeline, string>

/** The topic of an entry, as the lists of topics know it; undefined where they do not. */
function topicOf(client: QueryClient, { topic_id: id }: EntryView): PersonTimelineItem['topic'] | undefined {
  if (id === null) return null
  const lists = client.getQueriesData<TopicList>({ queryKey: ['topics'] })
  const name = lists.flatMap(([, list]) => list?.items ?? []).find((topic) => topic.id === id)?.name
  return name === undefined ? undefined : { id, name }
}

/** Shows in the timeline what an entry is called now; where it is not in it yet, the timeline is read anew. */
export function noteInTimeline(client: QueryClient, entry: EntryView) {
  const lists = client.getQueriesData<Pages>({ queryKey: ['timeline'] })
  const known = lists.some(([, list]) => list?.pages.some((page) => page.items.some(({ id }) => id === entry.id)))
  const topic = topicOf(client, entry)
  if (!known || topic === undefined) return void client.invalidateQueries({ queryKey: ['timeline'] })
  const { title, theme, mood, words, updated_at } = entry
  const first = entry.content?.trim().split('\n')[0]?.trim()
  const note = (item: PersonTimelineItem): PersonTimelineItem =>
    item.id === entry.id
      ? { ...item, title: title ?? (first || null), topic, theme, mood, words, last_at: updated_at }
      : item
  client.setQueriesData<Pages>(
    { queryKey: ['timeline'] },
    (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(note) })) },
  )
}
