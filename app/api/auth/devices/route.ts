import { route } from '@/lib/http/route'
import { listDevices, signOutOthers } from '@/lib/people/devices'
import { deviceList } from '@/lib/people/schema'

export const GET = route(
  {
    summary: 'List the devices you are signed in on',
    callers: ['signed in'],
    response: deviceList,
  },
  async ({ actor }) => ({
    items: await listDevices({ actor }),
    nextCursor: null,
  }),
)

export const DELETE = route(
  {
    summary: 'Sign out all your other devices',
    callers: ['signed in'],
  },
  async ({ actor }) => {
    await signOutOthers({ actor })
    return undefined
  },
)
