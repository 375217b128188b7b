import { ownAndReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { listEntries } from '@/lib/journal/read-entries'
import { entriesQuery, entryList, entryView, newEntry } from '@/lib/journal/schema'
import { createEntry } from '@/lib/journal/write-entry'

export const GET = route(
  {
    summary: 'List journal entries, the newest first',
    about: 'One’s own; with `user_id` staff and keys get dates and numbers, never words.',
    callers: ownAndReaders,
    problems: ['missing_choice', 'not_found'],
    query: entriesQuery,
    response: entryList,
  },
  ({ actor, query }) => listEntries({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Write a journal entry',
    about:
      'Without a title or content it is refused with 422. The same `client_entry_id` again answers with the entry that is stored.',
    callers: ['signed in', 'key admin'],
    problems: ['not_found', 'conflict'],
    body: newEntry,
    response: entryView,
    status: 201,
  },
  ({ actor, body }) => createEntry({ actor, ...body }),
)
