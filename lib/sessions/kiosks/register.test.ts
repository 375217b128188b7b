import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { kiosks } from '@/db/schema/kiosks'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/ids'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { program } from '@/lib/people/member.fixture'
import { defaultKioskSettings } from '@/lib/sessions/kiosk-schema'
import { guestAt, newAddress, registeredKiosk } from './kiosk.fixture'
import { changeKiosk, makeKiosk, readKiosk, readKiosks, removeKiosk } from './manage'
import { kioskOfBrowser } from './of-browser'
import { makeSetupCode, registerKiosk } from './register'

const origin = 'https://shop.example'
const register = (code: string, options: { address?: string; now?: Date } = {}) =>
  registerKiosk({ code, address: newAddress(), ...options })

test('a browser becomes a kiosk by its code, once, and neither code nor secret is stored', async () => {
  const { admin, id, code, kiosk, secret } = await registeredKiosk({ settings: { country: 'DE' } })
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(kiosk).toEqual({
    id,
    name: 'Entrance 1',
    place: 'Berlin, ground floor',
    settings: { ...defaultKioskSettings, country: 'DE' },
  })
  expect(await kioskOfBrowser(secret)).toEqual(kiosk)
  expect(await kioskOfBrowser('tlp_else')).toBeNull()
  await expect(register(code)).rejects.toMatchObject({ code: 'code_not_found' })
  const [row] = await db.select().from(kiosks).where(eq(kiosks.id, id))
  expect(row).toMatchObject({ tokenHash: sha256(secret), codeHash: null, codeExpiresAt: null })
  expect(await readKiosk({ actor: admin, id })).toMatchObject({
    registered_at: expect.any(String),
    code_expires_at: null,
  })
})

test('a code is read as people type it, ends after half an hour and is replaced by the next', async () => {
  const now = new Date()
  const actor = await program('admin')
  const { id } = await makeKiosk({ actor, name: 'Till', place: 'Köln' })
  const first = await makeSetupCode({ actor, id, origin, now })
  expect(first.url).toBe(`${origin}/kiosk/setup`)
  const second = await makeSetupCode({ actor, id, origin, now })
  await expect(register(first.code)).rejects.toMatchObject({ code: 'code_not_found' })
  const late = new Date(now.getTime() + 30 * 60_000)
  await expect(register(second.code, { now: late })).rejects.toMatchObject({ code: 'code_not_found' })
  const typed = `${second.code.slice(0, 4).toLowerCase()} ${second.code.slice(4)}`
  expect((await register(typed, { now: new Date(late.getTime() - 1) })).kiosk.name).toBe('Till')
})

test('wrong codes wait after a few tries from one place', async () => {
  const address = newAddress()
  for (let tries = 0; tries < env().LIMIT_CLAIM_FAILURES; tries++) {
    await expect(register('00000000', { address })).rejects.toMatchObject({ code: 'code_not_found' })
  }
  await expect(register('00000000', { address })).rejects.toMatchObject({ code: 'too_many' })
  await expect(register('00000000')).rejects.toMatchObject({ code: 'code_not_found' })
})

test('registered anew, the browser before is a kiosk no more and lets go of its visitor', async () => {
  const { admin, id, kiosk, secret } = await registeredKiosk()
  const visitor = await guestAt(kiosk)
  const { code } = await makeSetupCode({ actor: admin, id, origin })
  expect(await kioskOfBrowser(secret)).toEqual(kiosk)
  const anew = await register(code)
  expect(await kioskOfBrowser(secret)).toBeNull()
  expect(await kioskOfBrowser(anew.secret)).toEqual(kiosk)
  expect((await identify([visitor.token], null)).device).toBeNull()
})

test('a removed kiosk is none: not to its browser, not in the list, not by a code', async () => {
  const { admin, id, secret, kiosk } = await registeredKiosk()
  const { code } = await makeSetupCode({ actor: admin, id, origin })
  const visitor = await guestAt(kiosk)
  await removeKiosk({ actor: admin, id })
  expect(await kioskOfBrowser(secret)).toBeNull()
  expect((await identify([visitor.token], null)).device).toBeNull()
  expect((await readKiosks({ actor: admin })).items.map((item) => item.id)).not.toContain(id)
  await expect(register(code)).rejects.toMatchObject({ code: 'code_not_found' })
  for (const call of [readKiosk, removeKiosk, changeKiosk]) {
    await expect(call({ actor: admin, id, name: 'Again' })).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(makeSetupCode({ actor: admin, id, origin })).rejects.toMatchObject({ code: 'not_found' })
})

test('a change keeps what it does not name, and who made it is written down', async () => {
  const { admin, id, secret } = await registeredKiosk({ settings: { idleSeconds: 90 } })
  const settings = { categories: ['jackets'] }
  await changeKiosk({ actor: admin, id, place: 'Berlin, first floor', settings })
  expect(await kioskOfBrowser(secret)).toMatchObject({
    name: 'Entrance 1',
    place: 'Berlin, first floor',
    settings: { ...defaultKioskSettings, idleSeconds: 90, categories: ['jackets'] },
  })
  const rows = await db
    .select()
    .from(audit)
    .where(eq(audit.keyId, admin.key?.id ?? ''))
  expect(rows.map(({ action }) => action)).toEqual(['kiosk_made', 'kiosk_code_made', 'kiosk_changed'])
  expect(rows.at(-1)?.detail).toEqual({ kiosk: id, fields: ['place', 'settings', 'categories'] })
})

test('the kiosks are the admins’ alone', async () => {
  const { id } = await registeredKiosk()
  const calls = [() => readKiosks({ actor: nobody }), () => removeKiosk({ actor: nobody, id })]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'not_signed_in' })
})
