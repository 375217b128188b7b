import { helpTextList, helpTextQuery, helpTextView, newHelpText } from '@/lib/catalog/help-schema'
import { createHelpText, listHelpTexts } from '@/lib/catalog/manage-help-texts'
import { admins, staff } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List the help texts',
    callers: staff,
    query: helpTextQuery,
    response: helpTextList,
  },
  ({ actor, query }) => listHelpTexts({ actor, ...query }),
)

export const POST = route(
  {
    summary: 'Add a help text',
    callers: admins,
    problems: ['conflict'],
    body: newHelpText,
    response: helpTextView,
    status: 201,
  },
  ({ actor, body }) => createHelpText({ actor, text: body }),
)
