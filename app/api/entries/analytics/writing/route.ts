import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { writingQuery, writingView } from '@/lib/journal/mood-schema'
import { readWriting } from '@/lib/journal/writing'

export const GET = route(
  {
    summary: 'Read how much was written, and when',
    about: 'One’s own; with `user_id` staff and keys get dates and numbers, never words.',
    callers: ownAndReaders,
    problems: ['missing_choice', 'not_found'],
    query: writingQuery,
    response: writingView,
  },
  ({ actor, query }) => readWriting({ actor, ...query }),
)
