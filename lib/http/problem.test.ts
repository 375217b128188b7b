import { expect, test } from 'vitest'
import { problemResponse } from './problem'

const coded = (code: string, cause?: unknown) => Object.assign(new Error('private words', { cause }), { code })

test('a full disk and a database that is away ask for patience, and say that nothing accepted is lost', async () => {
  for (const [error, type, wait] of [
    [new Error('query', { cause: coded('53100') }), '/problems/no_room', '30'],
    [coded('ENOSPC'), '/problems/no_room', '30'],
    [coded('CONNECTION_AWAY'), '/problems/unavailable', '2'],
    [new Error('query', { cause: coded('57P03') }), '/problems/unavailable', '2'],
    [coded('58030'), '/problems/unavailable', '2'],
  ] as const) {
    const answer = problemResponse(error, { id: 'r', path: '/api/x' })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe(wait)
    const problem = await answer.json()
    expect(problem).toMatchObject({ type, detail: expect.stringMatching(/safe|[Nn]othing was lost/) })
    expect(JSON.stringify(problem)).not.toContain('private words')
  }
})
