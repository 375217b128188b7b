import { route } from '@/lib/http/route'
import { readEntry } from '@/lib/journal/read-entries'
import { deleteEntry } from '@/lib/journal/remove-entry'
import { entryChange, entryParams, entryView } from '@/lib/journal/schema'
import { changeEntry } from '@/lib/journal/write-entry'

export const GET = route(
  {
    summary: 'Read a journal entry',
    callers: ['owner'],
    params: entryParams,
    response: entryView,
  },
  ({ actor, params }) => readEntry({ actor, id: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change a journal entry',
    about: 'With `version`, 409 when another device has changed it since.',
    callers: ['owner'],
    problems: ['conflict', 'not_found'],
    params: entryParams,
    body: entryChange,
    response: entryView,
  },
  ({ actor, params, body }) => changeEntry({ actor, id: params.id, ...body }),
)

export const DELETE = route(
  {
    summary: 'Delete a journal entry',
    callers: ['owner'],
    params: entryParams,
  },
  ({ actor, params }) => deleteEntry({ actor, id: params.id }),
)
