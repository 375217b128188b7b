import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { kioskChange, kioskParams, kioskView } from '@/lib/sessions/kiosk-schema'
import { changeKiosk, readKiosk, removeKiosk } from '@/lib/sessions/kiosks/manage'

export const GET = route(
  {
    summary: 'Read a kiosk',
    callers: admins,
    params: kioskParams,
    response: kioskView,
  },
  ({ actor, params }) => readKiosk({ actor, id: params.id }),
)

export const PATCH = route(
  {
    summary: 'Change a kiosk',
    about: 'A language that `settings.locales` names twice is refused with 422.',
    callers: admins,
    params: kioskParams,
    body: kioskChange,
    response: kioskView,
  },
  ({ actor, params, body }) => changeKiosk({ actor, id: params.id, ...body }),
)

export const DELETE = route(
  {
    summary: 'Remove a kiosk',
    callers: admins,
    params: kioskParams,
  },
  async ({ actor, params }) => {
    await removeKiosk({ actor, id: params.id })
    return undefined
  },
)
