import { createHash } from 'node:crypto'
import { bearer, expect, keys, test } from '@/tests/fixtures'
import { stoppedJourney } from '@/tests/pages/pipeline'
import { examplesOf } from '@/tests/pages/review'

const headers = () => bearer(keys.admin())

for (const format of ['openai', 'trl', 'sharegpt', 'dpo']) {
  test(`as ${format}, the manifest tells of the file to the byte, and both are the same again`, async ({ api }) => {
    const { sessionId } = await stoppedJourney(api)
    const query = `format=${format}&sessionId=${sessionId}&minQuality=0`
    const read = async (what: string) =>
      (await api.get(`/api/datasets/${what}?${query}`, { headers: headers() })).text()
    const [file, told] = [await read('export'), await read('manifest')]
    expect([await read('export'), await read('manifest')]).toEqual([file, told])
    const manifest = JSON.parse(told)
    expect(manifest).toMatchObject({ format, split: { seed: 'throughline', held: 10 }, bytes: Buffer.byteLength(file) })
    expect(manifest.sha256).toBe(createHash('sha256').update(file).digest('hex'))
    expect(manifest.lines).toBe(file.split('\n').length - 1)
    if (format === 'dpo') return
    expect(manifest.lines).toBeGreaterThanOrEqual(16)
    expect(manifest.sessions).toEqual([{ sessionId, lines: manifest.lines, sha256: manifest.sha256 }])
    expect(manifest.scorerVersions).toHaveLength(1)
  })
}

test('an edit that brings in personal data is refused, its place named and its words not repeated', async ({ api }) => {
  const { sessionId } = await stoppedJourney(api)
  const plan = (await examplesOf(api, sessionId)).find(({ kind }) => kind === 'journey')
  const messages = plan?.messages.with(-1, { role: 'assistant', content: 'Write to asha.sharma@post.example' })
  const refused = await api.patch(`/api/training-examples/${plan?.id}`, { headers: headers(), data: { messages } })
  expect(refused.status()).toBe(422)
  const problem = await refused.text()
  expect(problem).toContain('messages[2]: something personal is in it; write [email] in its place')
  expect(problem).not.toContain('asha')
  const query = `format=openai&sessionId=${sessionId}&minQuality=0`
  expect(await (await api.get(`/api/datasets/export?${query}`, { headers: headers() })).text()).not.toContain('asha')
})

test('a query that means nothing is refused', async ({ api }) => {
  for (const query of ['', 'format=csv', 'format=trl&held=51', 'format=trl&channel=fax', 'format=trl&split=half'])
    expect((await api.get(`/api/datasets/export?${query}`, { headers: headers() })).status(), query).toBe(422)
})
