import { connect, type Socket } from 'node:net'
import { bearer, expect, keys, test, unique } from '@/tests/fixtures'

test('health and readiness', async ({ api }) => {
  expect(await (await api.get('/api/health')).json()).toEqual({ status: 'ok' })
  expect(await (await api.get('/api/ready')).json()).toEqual({ status: 'ready' })
})

test('the other documented names lead to the same routes', async ({ api }) => {
  expect((await api.get('/api/v1/health')).status()).toBe(200)
  expect((await api.post('/auth/login', { data: { username: 'nobody', password: 'wrong' } })).status()).toBe(401)
  expect((await api.post('/session/restore')).status()).toBe(404)
})

test('an unknown path is a problem like any other', async ({ api }) => {
  const response = await api.get('/api/nothing/here')
  expect(response.status()).toBe(404)
  expect(await response.json()).toMatchObject({ type: '/problems/not_found', instance: '/api/nothing/here' })
})

test('unknown and wrong sign-ins look the same', async ({ api }) => {
  const answer = async (data: object) => {
    const response = await api.post('/api/auth/login', { data })
    const { requestId, ...problem } = await response.json()
    return { status: response.status(), problem }
  }
  const unknown = await answer({ username: unique('nobody'), password: 'wrong password' })
  expect(unknown.status).toBe(401)
  expect(await answer({ username: 'admin', password: 'wrong password' })).toEqual(unknown)
})

test('a sign-out ends the token at once', async ({ api, adminToken }) => {
  const headers = bearer(adminToken)
  expect((await api.get('/api/sessions', { headers })).status()).toBe(200)
  expect((await api.post('/api/auth/logout', { headers })).status()).toBe(204)
  expect((await api.get('/api/sessions', { headers })).status()).toBe(401)
})

test('every answer bears its request id and no cache keeps it', async ({ api }) => {
  const response = await api.get('/api/sessions', { headers: bearer(keys.admin()) })
  expect(response.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers()['cache-control']).toBe('no-store')
})

test('a body that grows past its bound is refused, and whoever still sends it hears so', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  const chunk = 'x'.repeat(64 * 1024)
  const chunks = 64
  for (const framing of [`content-length: ${chunk.length * chunks}`, 'transfer-encoding: chunked']) {
    const socket = connect(Number(port), hostname)
    const broken = new Promise<Error>((resolve) => socket.once('error', resolve))
    const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
    const head = `POST /api/session/start HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`
    socket.write(head)
    const sending = Promise.race([answered, broken]).then(async (first) => {
      // The whole of it goes out after the answer has come.
      await sent(socket, framing.startsWith('t') ? `10000\r\n${chunk}\r\n`.repeat(chunks) : chunk.repeat(chunks - 20))
      return first
    })
    await sent(socket, framing.startsWith('t') ? `10000\r\n${chunk}\r\n`.repeat(20) : chunk.repeat(20))
    expect(await sending).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  }
})

function sent(socket: Socket, text: string) {
  return new Promise<void>((resolve, reject) => socket.write(text, (error) => (error ? reject(error) : resolve())))
}

test('an image of the catalogue is a picture that can run nothing', async ({ api }) => {
  const response = await api.get('/api/products/JKT-001/image')
  expect(response.headers()['content-type']).toBe('image/svg+xml')
  expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await response.text()).toMatch(/^<svg/)
  expect((await api.get('/api/products/nothing/image')).status()).toBe(404)
})
