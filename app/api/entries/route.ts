import { route } from '@/lib/http/route'
import { listEntries } from '@/lib/journal/read-entries'
import { entriesQuery, entryList, entryView, newEntry } from '@/lib/journal/schema'
import { createEntry } from '@/lib/journal/write-entry'

export const GET = route({ query: entriesQuery, response: entryList }, ({ actor, query }) =>
  listEntries({ actor, ...query }),
)

export const POST = route({ body: newEntry, response: entryView, status: 201 }, ({ actor, body }) =>
  createEntry({ actor, ...body }),
)
