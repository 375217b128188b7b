import { route } from '@/lib/http/route'
import { readEntry } from '@/lib/journal/read-entries'
import { deleteEntry } from '@/lib/journal/remove-entry'
import { entryChange, entryParams, entryView } from '@/lib/journal/schema'
import { changeEntry } from '@/lib/journal/write-entry'

export const GET = route({ params: entryParams, response: entryView }, ({ actor, params }) =>
  readEntry({ actor, id: params.id }),
)

export const PATCH = route({ params: entryParams, body: entryChange, response: entryView }, ({ actor, params, body }) =>
  changeEntry({ actor, id: params.id, ...body }),
)

export const DELETE = route({ params: entryParams }, ({ actor, params }) => deleteEntry({ actor, id: params.id }))
