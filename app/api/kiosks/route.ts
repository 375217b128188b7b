import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { kioskList, kioskView, newKiosk } from '@/lib/sessions/kiosk-schema'
import { makeKiosk, readKiosks } from '@/lib/sessions/kiosks/manage'

export const GET = route(
  {
    summary: 'List the kiosks',
    callers: admins,
    response: kioskList,
  },
  ({ actor }) => readKiosks({ actor }),
)

export const POST = route(
  {
    summary: 'Add a kiosk',
    about: 'A language that `settings.locales` names twice is refused with 422.',
    callers: admins,
    body: newKiosk,
    response: kioskView,
    status: 201,
  },
  ({ actor, body }) => makeKiosk({ actor, ...body }),
)
