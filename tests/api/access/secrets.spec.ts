import { createHash, randomBytes } from 'node:crypto'
import { noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverFolder, serverLog, unique, uniquePhone } from '@/tests/fixtures'
import { ourFiles } from '@/tests/our-files'
import { signInCookie } from './browser-cookies'
import type { World } from './world'
import { test } from './world-test'

/** 256 random bits. */
const shape = (prefix: string) => new RegExp(`^${prefix}[A-Za-z0-9_-]{43}$`)

type Given = { secret: string; prefix?: string }

/** Goes every way on which a secret is given out, and keeps what it was told. */
async function giveOut(world: World) {
  const given: Given[] = []
  const keep = (secret: string, prefix?: string) => {
    given.push({ secret, prefix })
    return secret
  }
  const password = keep(`unheard-of words ${unique('')}`)
  const username = unique('keeper')
  const { user } = await world.post('/api/auth/signup', { username, phone: uniquePhone(), password })
  const signIn = async (word: string) =>
    keep((await world.post('/api/auth/login', { username, password: word })).token, 'tlu_')
  const person = bearer(await signIn(password))
  keep(await signInCookie(username, password).then((cookie) => cookie.replace('tl_signin=', '')))

  const guest = await world.post('/api/session/start', { guest: true, channel: 'kiosk' })
  const device = bearer(keep(guest.session_token, 'tls_'))
  const { code, url } = await world.post('/api/session/handover', undefined, device)
  keep(url)
  const taken = await world.post('/api/session/claim', { code, channel: 'website' }, person)
  await world.post('/api/chat/message', { content: 'Hello' }, bearer(keep(taken.session_token, 'tls_')))
  const named = await world.post('/api/sessions', { userId: unique('outside') }, bearer(keys.sessions()))
  keep(named.sessionToken, 'tls_')

  const kiosk = await world.post('/api/kiosks', { name: 'Entrance', place: 'Pune' }, bearer(keys.admin()))
  const setup = await world.post(`/api/kiosks/${kiosk.id}/code`, undefined, bearer(keys.admin()))
  const registered = await world.api.post('/api/kiosks/register', { data: { code: keep(setup.code) } })
  keep(/tl_kiosk=([^;]*)/.exec(registered.headers()['set-cookie'] ?? '')?.[1] ?? '', 'tlp_')

  const inboxKey = keep(randomBytes(32).toString('base64url'))
  const logged = { sessionToken: unique('ws_'), eventType: 'action', eventData: {}, inboxKey }
  await world.post('/api/session-log', logged)
  await world.post('/api/session-log/inbox', { content: 'Hello' }, bearer(inboxKey))

  const key = await world.post('/api/keys', { name: username, scopes: ['log:read'] }, bearer(keys.admin()))
  keep(key.secret, 'tlk_')
  await world.api.get('/api/session-log', { headers: bearer(key.secret) })
  const link = await world.post(`/api/people/${user.id}/reset-link`, undefined, bearer(keys.admin()))
  const reset = keep(new URL(link.url).hash.slice(1), 'tlr_')
  const next = keep(`further words ${unique('')}`)
  await world.post('/api/auth/password', { reset_token: reset, new_password: next })
  await signIn(next)
  // What is refused is not written down either.
  await world.api.post('/api/auth/login', { data: { username, password: keep(`mistyped ${unique('')}`) } })
  await world.api.get('/api/sessions', { headers: bearer(keep(`tlu_${'x'.repeat(20)}${unique('')}`)) })
  return { given, sessionId: taken.session.session_id as string }
}

/** As it might be written: plain, and encoded as binary columns and JWTs show it. */
const spellings = (secret: string) => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
]

test('R10: no secret that was given out is in the database, in the log or in a file, and each has 256 bits', async ({
  world,
}) => {
  const { given, sessionId } = await giveOut(world)
  for (const { secret, prefix } of given) if (prefix) expect(secret).toMatch(shape(prefix))
  const secrets = given.map(({ secret }) => secret)
  expect(new Set(secrets).size).toBe(secrets.length)

  const patterns = secrets.flatMap(spellings)
  const anyOfThem = patterns.map((pattern) => pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const tables = await world.database<{ schema: string; name: string }[]>`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`
  expect(tables.map(({ name }) => name)).toContain('session_tokens')
  const found: string[] = []
  for (const { schema, name } of tables) {
    const rows = await world.database`
      select t::text as row from ${world.database(`${schema}.${name}`)} t where t::text ~ ${anyOfThem} limit 1`
    for (const { row } of rows) found.push(`${schema}.${name}: ${row}`)
  }
  expect(found).toEqual([])

  const hashes = given
    .filter(({ prefix }) => prefix)
    .map(({ secret }) => createHash('sha256').update(secret).digest('hex'))
  const [kept] = await world.database`
    select count(*)::int as hashes from (
      select token_hash from session_tokens union all select token_hash from user_tokens
      union all select token_hash from api_keys union all select token_hash from password_resets
      union all select token_hash from kiosks
    ) as every_token where encode(token_hash, 'hex') = any(${hashes})`
  expect(kept?.hashes).toBe(hashes.length)

  for (const [file, words] of await ourFiles(serverFolder())) {
    for (const pattern of patterns) expect(words.includes(pattern), `${file} holds ${pattern}`).toBe(false)
  }
  const log = await serverLog()
  expect(log, 'the log tells of the session').toContain(sessionId)
  for (const pattern of patterns) expect(log.includes(pattern), `the log holds ${pattern}`).toBe(false)
  const of256 = given.filter(({ prefix }) => prefix).length
  noteFigure({
    what: 'tokens and keys of 256 bits, each stored as its SHA-256',
    value: of256,
    unit: '',
    atLeast: of256,
  })
  noteFigure({ what: 'secrets looked for, passwords too', value: secrets.length, unit: '', atLeast: 16 })
  noteFigure({ what: 'tables that hold one', value: found.length, unit: '', atMost: 0 })
})
