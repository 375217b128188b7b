import { helpTextList, helpTextQuery, helpTextView, newHelpText } from '@/lib/catalog/help-schema'
import { createHelpText, listHelpTexts } from '@/lib/catalog/manage-help-texts'
import { route } from '@/lib/http/route'

export const GET = route({ query: helpTextQuery, response: helpTextList }, ({ actor, query }) =>
  listHelpTexts({ actor, ...query }),
)

export const POST = route({ body: newHelpText, response: helpTextView, status: 201 }, ({ actor, body }) =>
  createHelpText({ actor, text: body }),
)
