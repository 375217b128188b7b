import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { program } from '@/lib/people/member.fixture'
import type { NewKiosk } from '@/lib/sessions/kiosk-schema'
import { startSession } from '@/lib/sessions/start'
import { makeKiosk } from './manage'
import { makeSetupCode, registerKiosk } from './register'

const origin = 'https://shop.example'
let addresses = 0
export const newAddress = () => `203.0.113.${addresses++}`

/** A kiosk at the entrance that a browser has become. */
export async function registeredKiosk(given: Partial<NewKiosk> = {}, now = new Date()) {
  const actor = await program('admin')
  const { id } = await makeKiosk({ actor, name: 'Entrance 1', place: 'Berlin, ground floor', ...given, now })
  const { code } = await makeSetupCode({ actor, id, origin, now })
  return { admin: actor, id, code, ...(await registerKiosk({ code, address: newAddress(), now })) }
}

/** A guest who starts at a kiosk. */
export async function guestAt(kiosk: Awaited<ReturnType<typeof registeredKiosk>>['kiosk'] | null, now = new Date()) {
  const started = await startSession({
    actor: nobody,
    address: newAddress(),
    channel: 'kiosk',
    type: 'visit',
    guest: true,
    kiosk,
    now,
  })
  const token = started.session_token
  return { id: started.session.session_id, token, actor: await identify([token], null) }
}
