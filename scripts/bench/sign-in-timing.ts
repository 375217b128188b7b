import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { median } from './measure/percentile'
import { type Answer, demandPost, post } from './measure/post'

const tries = 500
const accounts = 50
const warmUp = 20

/** All that an answer tells but for the id of its own request. */
function told({ status, headers, text }: Answer): string {
  const { requestId: _, ...body } = JSON.parse(text)
  const shown = Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return JSON.stringify({ status, headers: shown, body })
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const app = await startApp({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    WORKERS: 'off',
    LIMIT_ANONYMOUS_STARTS: '100000',
    LIMIT_SIGNIN_FAILURES: '1000000',
  })
  try {
    for (let n = 0; n < accounts; n++) {
      await demandPost(`${app.url}/api/auth/signup`, { username: `known-${n}`, password: 'correct horse battery' })
    }
    const times = { known: [] as number[], nobody: [] as number[] }
    const answers = new Set<string>()
    for (let n = 0; n < tries + warmUp; n++) {
      // Each goes first as often as the other.
      for (const who of n % 2 ? (['known', 'nobody'] as const) : (['nobody', 'known'] as const)) {
        const answer = await post(`${app.url}/api/auth/login`, {
          username: `${who}-${n % accounts}`,
          password: 'wrong',
        })
        if (answer.status !== 401) throw new Error(`login answered ${answer.status}: ${answer.text}`)
        answers.add(told(answer))
        if (n >= warmUp) times[who].push(answer.ms)
      }
    }
    const [known, unknown] = [median(times.known), median(times.nobody)]
    report([
      { what: 'sign-in refused, wrong password, median', value: known, unit: 'ms' },
      { what: 'sign-in refused, unknown name, median', value: unknown, unit: 'ms' },
      { what: 'how far apart the two are', value: (Math.abs(known - unknown) / known) * 100, unit: '%', atMost: 5 },
      { what: 'different answers, but for the request id', value: answers.size, unit: '', atMost: 1 },
    ])
  } finally {
    await app.stop()
  }
})
