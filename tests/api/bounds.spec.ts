import { sizes } from '@/lib/http/body'
import { rawPost } from '@/tests/chaos/raw-post'
import { atFullLength, noteFigure } from '@/tests/figures'
import { bearer, expect, keys, serverUrl, test } from '@/tests/fixtures'
import { routesOnDisk } from './access/route-files'

const absent = '01890000-0000-7000-8000-000000000000'
/** What a route looks at before the body. */
const known: Record<string, string> = {
  '/api/import': '/api/import?format=chrome-recorder',
  '/api/practice/{service}': '/api/practice/deploy',
}

/** Every route that reads a body, with the most bytes that it says it takes. */
const reading = routesOnDisk().flatMap(({ method, path, source }) => {
  const declared = source.split(`export const ${method} = `)[1]?.split('export const ')[0] ?? ''
  if (!/\bbody: /.test(declared)) return []
  const bound = /limit: sizes\.(\w+)/.exec(declared)?.[1] ?? 'other'
  return [{ method, path: known[path] ?? path.replace(/\{\w+\}/g, absent), most: sizes[bound as keyof typeof sizes] }]
})

test('R9: no route reads a body a byte longer than it says, and only what is uploaded may be longer than 1 MB', async () => {
  test.setTimeout(120_000)
  const framings = atFullLength(['chunked'] as const, ['chunked', 'counted'] as const)
  const wrong: string[] = []
  let sent = 0
  for (const { method, path, most } of reading) {
    for (const framing of framings) {
      const headers = bearer(keys.admin())
      const status = await rawPost({ url: serverUrl(), method, path, framing, bytes: most + 1, headers })
      sent += 1
      if (status !== 413) wrong.push(`${method} ${path}, ${framing}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
  const large = reading.filter(({ most }) => most > sizes.other).map(({ path }) => path)
  for (const path of large) expect(path).toMatch(/import(\?|$)|^\/api\/channels\//)
  noteFigure({
    what: 'bodies a byte above the bound of their route, all 413',
    value: sent,
    unit: '',
    atLeast: reading.length * 2,
  })
})
