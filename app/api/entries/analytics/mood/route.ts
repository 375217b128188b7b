import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { readMood } from '@/lib/journal/mood'
import { moodQuery, moodView } from '@/lib/journal/mood-schema'

export const GET = route(
  {
    summary: 'Read the mood of each day',
    about: 'One’s own; with `user_id` staff and keys get dates and numbers, never words.',
    callers: ownAndReaders,
    problems: ['missing_choice', 'not_found'],
    query: moodQuery,
    response: moodView,
  },
  ({ actor, query }) => readMood({ actor, ...query }),
)
