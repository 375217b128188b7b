import { expect, test } from 'vitest'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { leaveSession } from './leave'
import { restoreSession } from './restore'
import { revokeOwnTokens } from './sign-out'
import { startSession } from './start'

const names = { telegramId: null, phone: null, customerId: null }

const startAsGuest = () =>
  startSession({ actor: nobody, address: '192.0.2.1', channel: 'kiosk', type: 'visit', guest: true })

test('a session that nobody can come back to ends when its device leaves', async () => {
  const { session_token } = await startAsGuest()
  const actor = await identify([session_token], null)
  expect(await leaveSession({ actor })).toEqual({ ended: true })
  const gone = await identify([session_token], null)
  expect(gone.device).toBeNull()
  await expect(restoreSession({ actor: gone, names })).rejects.toMatchObject({ code: 'session_not_found' })
})

test('restore moves the session to the new surface and is refused after sign-out and after expiry', async () => {
  const { session_token, session } = await startAsGuest()
  const actor = await identify([session_token], null)
  const restored = await restoreSession({ actor, names, channel: 'website' })
  expect(restored.session.session_id).toBe(session.session_id)
  expect(restored.session.channel).toBe('website')
  const late = new Date(new Date(session.expires_at).getTime())
  await expect(restoreSession({ actor, names, now: late })).rejects.toMatchObject({ code: 'session_not_found' })
  await revokeOwnTokens({ actor })
  await expect(restoreSession({ actor: await identify([session_token], null), names })).rejects.toMatchObject({
    code: 'session_not_found',
  })
})
