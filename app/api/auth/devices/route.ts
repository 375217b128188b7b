import { route } from '@/lib/http/route'
import { listDevices, signOutOthers } from '@/lib/people/devices'
import { deviceList } from '@/lib/people/schema'

export const GET = route({ response: deviceList }, async ({ actor }) => ({
  items: await listDevices({ actor }),
  nextCursor: null,
}))

export const DELETE = route({}, async ({ actor }) => {
  await signOutOthers({ actor })
  return undefined
})
