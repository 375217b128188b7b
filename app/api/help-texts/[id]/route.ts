import { helpTextChange, helpTextParams, helpTextView } from '@/lib/catalog/help-schema'
import { changeHelpText, removeHelpText } from '@/lib/catalog/manage-help-texts'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const PATCH = route(
  {
    summary: 'Change a help text',
    callers: admins,
    problems: ['conflict'],
    params: helpTextParams,
    body: helpTextChange,
    response: helpTextView,
  },
  ({ actor, params, body }) => changeHelpText({ actor, id: params.id, change: body }),
)

export const DELETE = route(
  {
    summary: 'Delete a help text',
    callers: admins,
    params: helpTextParams,
  },
  async ({ actor, params }) => {
    await removeHelpText({ actor, id: params.id })
    return undefined
  },
)
