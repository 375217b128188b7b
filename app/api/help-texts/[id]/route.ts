import { helpTextChange, helpTextParams, helpTextView } from '@/lib/catalog/help-schema'
import { changeHelpText, removeHelpText } from '@/lib/catalog/manage-help-texts'
import { route } from '@/lib/http/route'

export const PATCH = route(
  { params: helpTextParams, body: helpTextChange, response: helpTextView },
  ({ actor, params, body }) => changeHelpText({ actor, id: params.id, change: body }),
)

export const DELETE = route({ params: helpTextParams }, async ({ actor, params }) => {
  await removeHelpText({ actor, id: params.id })
  return undefined
})
