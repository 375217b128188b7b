import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { wroteOn } from '@/tests/pages/mood'
import { password } from '@/tests/pages/own-data'
import type { Program } from '@/tests/program'

async function writer(api: Program) {
  const username = unique('mood')
  await api.post('/api/auth/signup', { data: { username, password, name: 'Asha' } })
  const { token, user } = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  return { headers: bearer(token), id: user.id as string, customerId: user.customer_id as string }
}

const dateIn = (zone: string, at = Date.now()) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)

test('moods come from what was chosen, from what is read in entries, and from what is said; in the time zone asked for', async ({
  api,
}) => {
  const { headers, id, customerId } = await writer(api)
  const read = async (query = '') => (await api.get(`/api/entries/analytics/mood${query}`, { headers })).json()
  expect(await read()).toMatchObject({ user_id: id, days: 30, items: [], average: null, trend: null, time_zone: 'UTC' })
  const { id: topic } = await (await api.post('/api/topics', { headers, data: { name: 'sleep' } })).json()
  await wroteOn(api, customerId, { daysAgo: 20, mood: 'bright' })
  const content = 'I am so tired and sad. I was crying all night and everything is terrible.'
  await api.post('/api/entries', { headers, data: { content, topic_id: topic } })
  const started = await api.post('/api/session/start', { headers, data: { channel: 'website', type: 'inner_voice' } })
  const { session_token } = await started.json()
  await api.post('/api/chat/message', { headers: bearer(session_token), data: { content: 'I feel sad and lonely' } })

  const zone = 'Pacific/Kiritimati'
  await expect
    .poll(async () => (await read(`?time_zone=${zone}`)).items.at(-1)?.because?.length, 'the entry is read')
    .toBeGreaterThan(0)
  const told = await read(`?time_zone=${zone}`)
  expect(told.items.at(-1)).toMatchObject({ date: dateIn(zone), entries: 1, messages: 1 })
  expect(told.items.at(-1).mood).toBeLessThan(-0.3)
  expect(told.items[0]).toMatchObject({ entries: 1, messages: 0 })
  expect(told.items[0].mood).toBeGreaterThan(0.9)
  expect(told).toMatchObject({ basis: { entries: 2, messages: 1, talks: 1, days: 2 }, finding: null })
  expect(told.trend).toBeLessThan(-1)
  expect(told.by_topic).toMatchObject([{ topic_id: topic, name: 'sleep', entries: 1 }])
  expect([told.by_weekday.length, told.by_hour.length]).toEqual([7, 24])
  expect((await read('?days=7')).items).toHaveLength(1)

  const writing = await (await api.get('/api/entries/analytics/writing', { headers })).json()
  expect(writing).toMatchObject({ user_id: id, entries: 2, words: 19, current_streak: 1, longest_streak: 1 })
  const progress = await (await api.get('/api/people/me/progress?days=30', { headers })).json()
  expect(progress.items.at(-1)).toMatchObject({ entries: 1, talks: 1, messages: 1 })
  expect(progress).toMatchObject({ now: { entries: 1 }, before: { entries: 1 } })

  // Others: dates and numbers. What is no person, malformed or not theirs to see, has its own answer.
  const key = bearer(keys.admin())
  for (const path of ['entries/analytics/mood?', 'entries/analytics/writing?', `people/${customerId}/progress?`]) {
    const theirs = await (await api.get(`/api/${path}user_id=${customerId}`, { headers: key })).text()
    expect(theirs).not.toMatch(/sleep|because|by_topic|finding|tired|topics/)
    expect(JSON.parse(theirs).user_id).toBe(id)
  }
  const status = async (query: string, as = headers) =>
    (await api.get(`/api/entries/analytics/${query}`, { headers: as })).status()
  expect(await status('mood?user_id=C999999999', key)).toBe(404)
  expect(await status('mood?user_id=somebody', key)).toBe(422)
  for (const query of ['days=0', 'days=3661', 'days=x', 'time_zone=Mars/Olympus', 'time_zone=%2B05:30']) {
    expect(await status(`mood?${query}`), query).toBe(422)
  }
  expect((await api.get('/api/people/somebody/progress', { headers })).status()).toBe(404)
})
