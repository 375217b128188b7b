import { route } from '@/lib/http/route'
import { kioskList, kioskView, newKiosk } from '@/lib/sessions/kiosk-schema'
import { makeKiosk, readKiosks } from '@/lib/sessions/kiosks/manage'

export const GET = route({ response: kioskList }, ({ actor }) => readKiosks({ actor }))

export const POST = route({ body: newKiosk, response: kioskView, status: 201 }, ({ actor, body }) =>
  makeKiosk({ actor, ...body }),
)
