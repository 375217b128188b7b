import { afterEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { accessSignal } from './access-signal'
import type { Actor } from './actor'
import { createKey, revokeKey } from './api-keys'
import { identify } from './identify'
import { changePassword } from './password-change'
import { signIn, signOut } from './sign-in'
import { signUp } from './sign-up'

const address = '192.0.2.60'
const password = 'a long enough one'
let made = 0
const ends: AbortController[] = []

afterEach(() => {
  for (const end of ends.splice(0)) end.abort()
})

function watch(actor: Actor) {
  const end = new AbortController()
  ends.push(end)
  const signal = accessSignal(actor, end.signal)
  const lost = new Promise<number>((resolve) => signal.addEventListener('abort', () => resolve(Date.now())))
  return { signal, end, lost }
}

async function instructor() {
  const username = `watcher${made++}`
  const { id } = await signUp({ username, password, roles: ['instructor'] })
  const { token, tokenId } = await signIn({ username, password, address })
  return { id, tokenId, actor: await identify([token], null) }
}

/** Whether what happened is told within a second. */
async function toldInTime(lost: Promise<number>, happen: () => Promise<unknown>) {
  await happen()
  const then = Date.now()
  expect((await lost) - then).toBeLessThan(1000)
}

test('a stream is told of each way to lose access, and nobody else’s is', async () => {
  const other = watch((await instructor()).actor)
  const ways: ((who: Awaited<ReturnType<typeof instructor>>) => Promise<unknown>)[] = [
    ({ tokenId }) => signOut({ tokenId }),
    ({ id }) => sql`update people set disabled_at = now() where id = ${id}`,
    ({ id }) => sql`update people set roles = '{customer}' where id = ${id}`,
    ({ id }) => sql`delete from people where id = ${id}`,
  ]
  for (const way of ways) {
    const who = await instructor()
    await toldInTime(watch(who.actor).lost, () => way(who))
  }
  expect(other.signal.aborted).toBe(false)
})

test('another password ends the streams of every other sign-in', async () => {
  const username = `watcher${made++}`
  await signUp({ username, password, roles: ['instructor'] })
  const enter = async () => identify([(await signIn({ username, password, address })).token], null)
  const [here, there] = [await enter(), await enter()]
  const [own, other] = [watch(here), watch(there)]
  const new_password = 'another long one'
  await toldInTime(other.lost, () => changePassword({ actor: here, address, current_password: password, new_password }))
  expect(own.signal.aborted).toBe(false)
})

test('a key that is revoked ends its streams', async () => {
  const { id, token } = await createKey({ name: 'tail', scopes: ['log:read'] })
  const { lost } = watch(await identify([token], null))
  await toldInTime(lost, () => revokeKey({ id }))
})

test('what was lost before anybody listened is found', async () => {
  const { tokenId, actor } = await instructor()
  await signOut({ tokenId })
  expect(await watch(actor).lost).toBeGreaterThan(0)
})

test('a sign-in that runs out by itself ends its streams', async () => {
  const { tokenId, actor } = await instructor()
  await sql`update user_tokens set expires_at = now() + interval '300 milliseconds' where id = ${tokenId}`
  const { lost, signal } = watch(actor)
  expect(signal.aborted).toBe(false)
  await lost
  const [row] = await sql<
    { over: boolean }[]
  >`select expires_at <= now() as over from user_tokens where id = ${tokenId}`
  expect(row?.over).toBe(true)
})

test('an open stream is a sign of the person', async () => {
  const { tokenId, actor } = await instructor()
  await sql`update user_tokens set seen_at = now() - interval '59 minutes' where id = ${tokenId}`
  watch(actor)
  const fresh = async () => {
    const [row] = await sql<{ fresh: boolean }[]>`
      select seen_at > now() - interval '10 seconds' as fresh from user_tokens where id = ${tokenId}`
    return row?.fresh
  }
  await expect.poll(fresh).toBe(true)
})

test('a stream that ended is told nothing more', async () => {
  const { tokenId, actor } = await instructor()
  const { signal, end } = watch(actor)
  const other = watch(actor)
  end.abort()
  await signOut({ tokenId })
  await other.lost
  expect(signal.aborted).toBe(false)
})
