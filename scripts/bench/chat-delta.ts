import { readFileSync } from 'node:fs'
import { startApp } from '@/tests/app-process'
import { startModelServer } from '@/tests/model-server'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { median } from './measure/percentile'

const rounds = 3
const replies = 20
const deltas = 1000
const text = Array.from({ length: deltas }, () => 'word ').join('')

/** Milliseconds of CPU that a process has used (proc(5), fields 14 and 15 of `stat`, in ticks of 10 ms). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function converse(url: string) {
  const answer = await fetch(`${url}/api/session/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ guest: true, channel: 'website' }),
  })
  const { session_token: token } = await answer.json()
  const said = await fetch(`${url}/api/chat/message`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'Tell me all' }),
  })
  if (!(await said.text()).includes('"status":"complete"')) throw new Error('a reply was not whole')
}

/** CPU of the app for so many replies at once, in ms. */
async function cpuFor(app: { url: string; child: { pid?: number | undefined } }): Promise<number> {
  const pid = app.child.pid ?? 0
  const before = cpuOf(pid)
  await Promise.all(Array.from({ length: replies }, () => converse(app.url)))
  return cpuOf(pid) - before
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const whole = () => [{ write: chunk(text) }]
  const byWord = () => [{ say: text }]
  const model = await startModelServer(whole)
  const settings = { LLM_BASE_URL: model.url, LLM_MODEL: 'a-model', LIMIT_ANONYMOUS_STARTS: '1000000' }
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, ...settings })
  try {
    await cpuFor(app)
    const [one, many]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      model.use(whole)
      one.push(await cpuFor(app))
      model.use(byWord)
      many.push(await cpuFor(app))
    }
    const perReply = median(one) / replies
    const perDelta = ((median(many) - median(one)) * 1000) / (replies * (deltas - 1))
    report([
      { what: 'chat by a model: CPU of a reply in one piece', value: perReply, unit: 'ms' },
      { what: 'chat by a model: CPU of each further delta', value: perDelta, unit: 'µs' },
    ])
  } finally {
    await app.stop()
    await model.close()
  }
})

/** A whole answer in one chunk, as an OpenAI-compatible server streams it. */
function chunk(content: string): string {
  const delta = { choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] }
  return `data: ${JSON.stringify({ id: 'one', object: 'chat.completion.chunk', created: 0, model: 'a-model', ...delta })}\n\n`
}
