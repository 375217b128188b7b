import { queryOptions } from '@tanstack/react-query'
import { callApi, withQuery } from '@/lib/http/fetch'
import { moodView, writingView } from './mood-schema'

const daysShown = 30

/** Dates and numbers of somebody's journal, as staff may see them: no word of it is among them. */
export function journalNumbersOptions(personId: string) {
  return queryOptions({
    queryKey: ['journal numbers', personId],
    queryFn: async ({ signal }) => {
      const about = { user_id: personId }
      const [writing, mood] = await Promise.all([
        callApi(withQuery('/api/entries/analytics/writing', about), writingView, { signal }),
        callApi(withQuery('/api/entries/analytics/mood', { days: daysShown, ...about }), moodView, { signal }),
      ])
      return { writing, mood }
    },
  })
}
