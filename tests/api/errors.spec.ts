import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { BrokenWorkshop } from '@/tests/pages/errors'

const staff = () => ({ headers: bearer(keys.admin()) })

test('what a page logs is a group within seconds, with its people, its funnel and its calls', async ({ api }) => {
  const workshop = new BrokenWorkshop(api)
  await workshop.hit(2)
  await workshop.hit(1)
  const group = await workshop.counted(3)
  expect(group).toMatchObject({ error_type: workshop.type, message: workshop.message, people: 2, state: 'new' })
  const detail = await (await api.get(`/api/errors/${group.fingerprint}`, staff())).json()
  expect(detail.recent).toHaveLength(2)
  const funnel = await (await api.get('/api/funnel', staff())).json()
  expect(funnel.steps[0]).toMatchObject({ index: 0, people: expect.any(Number), errors: expect.any(Number) })
  const { items } = await (await api.get('/api/api-calls', staff())).json()
  expect(
    items.find((item: { endpoint: string }) => item.endpoint === `/v1/${workshop.message.split(' ').at(-1)}`),
  ).toMatchObject({
    method: 'POST',
    calls: 2,
    failures: 2,
    rate: 100,
  })
})

test('a fingerprint that is not there, or none at all, is not found; a wrong time is refused', async ({ api }) => {
  for (const fingerprint of [unique('none'), 'a%2Fb', '%00', '.%2e']) {
    expect((await api.get(`/api/errors/${fingerprint}`, staff())).status()).toBe(404)
  }
  expect((await api.get('/api/errors?from=yesterday', staff())).status()).toBe(422)
  expect((await api.get('/api/errors?cursor=x', staff())).status()).toBe(422)
})

test('an error counts in another one only if that is there', async ({ api }) => {
  const workshop = new BrokenWorkshop(api)
  await workshop.hit()
  const { fingerprint } = await workshop.counted(1)
  const merge = (mergeInto: string) => api.patch(`/api/errors/${fingerprint}`, { ...staff(), data: { mergeInto } })
  expect((await merge(unique('none'))).status()).toBe(422)
  expect((await merge(fingerprint)).status()).toBe(422)
})
