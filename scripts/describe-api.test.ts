import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { beforeAll, expect, test } from 'vitest'
import type { ApiDocument } from '@/lib/openapi/document-schema'
import { routesOnDisk } from '@/tests/api/access/route-files'
import { describeApi } from './describe-api'

let text = ''
let document: ApiDocument

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-description-'))
  await describeApi(join(folder, 'openapi.json'))
  text = await readFile(join(folder, 'openapi.json'), 'utf8')
  document = JSON.parse(text)
  await rm(folder, { recursive: true })
})

test('a linter finds nothing in the description of the API', async () => {
  const rules = {
    // The product is not given away under a licence.
    'info-license': 'off',
    // An id is a UUID, so that none is `messages`.
    'no-ambiguous-paths': 'off',
    // Calls without any input cannot be made wrongly.
    'operation-4xx-response': 'off',
  } as const
  const config = await createConfig({ extends: ['recommended-strict'], rules })
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
})

test('every route of the source is in it, and nothing else', () => {
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const offered = routesOnDisk().filter(({ path }) => path.startsWith('/api/') && !path.includes('...'))
  expect(told.sort()).toEqual(offered.map(({ route }) => route).sort())
})

test('every operation that reads a body or a query shows how it is called', () => {
  const silent = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => {
      const bodies = Object.values(requestBody?.content ?? {})
      // Where to go on from is only known from an answer.
      const queries = parameters.filter((parameter) => parameter.in === 'query' && parameter.name !== 'after')
      if (bodies.length + queries.length === 0) return []
      const shows = [...bodies, ...queries].some(({ examples }) => examples !== undefined)
      return shows ? [] : [`${method.toUpperCase()} ${path}`]
    }),
  )
  expect(silent).toEqual([])
})
