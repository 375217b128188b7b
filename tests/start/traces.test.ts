import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '@/tests/app-process'
import { startOtlpServer } from '@/tests/otlp-server'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const traceparent = `00-${traceId}-b7ad6b7169203331-01`
const words = 'words that nobody else reads'

test('with a receiver set, a request and the run it caused are traced, and the last of it is sent before the end', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-traces-'))
  const receiver = await startOtlpServer()
  try {
    const app = await startApp({
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    })
    const call = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
      const all = { 'content-type': 'application/json', traceparent, ...headers }
      const response = await fetch(app.url + path, { method: 'POST', headers: all, body: JSON.stringify(body) })
      return { id: response.headers.get('x-request-id'), answer: await response.json() }
    }
    const started = await call(`/api/session/start?q=${encodeURIComponent(words)}`, {
      guest: true,
      channel: 'extension',
    })
    const { session_token: token, session } = started.answer
    const own = { authorization: `Bearer ${token}` }
    await call('/api/session-log', { sessionToken: token, eventType: 'action', eventData: { words } })
    const stopped = await call(`/api/sessions/${session.session_id}/stop`, {}, own)
    const named = (name: string) => receiver.spans.filter((span) => span.name === name)
    await expect.poll(() => named('stage archiving').length).toBe(1)
    await app.stop()

    const [start] = named('POST /api/session/start')
    expect(start).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
    expect(start?.attributes).toMatchObject({ 'throughline.request_id': started.id, 'http.response.status_code': 200 })
    const inside = receiver.spans.filter((span) => span.traceId === traceId)
    const statements = inside.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql')
    expect(statements.length).toBeGreaterThan(0)
    // Next's own spans are of the same trace.
    expect(inside.some(({ attributes }) => attributes['next.span_type'] !== undefined)).toBe(true)
    expect(named('POST /api/session-log')[0]).toMatchObject({ traceId })

    const [job] = named('job pipeline_run')
    const [stop] = named('POST /api/sessions/{id}/stop')
    expect(stop?.attributes).toMatchObject({ 'throughline.request_id': stopped.id })
    expect(job?.links.map((link) => link.traceId)).toEqual([traceId])
    const stages = receiver.spans.filter(({ name }) => name.startsWith('stage '))
    expect(stages.map(({ name }) => name)).toEqual(
      ['validation', 'quality', 'enhancement', 'training', 'archiving'].map((stage) => `stage ${stage}`),
    )
    for (const stage of stages) {
      expect(stage).toMatchObject({ traceId: job?.traceId, parentSpanId: job?.spanId })
      expect(stage.attributes['throughline.run_id']).toBe(stopped.answer.runId)
    }
    for (const secret of [token, words, encodeURIComponent(words)]) expect(receiver.heard()).not.toContain(secret)
    expect(app.output()).not.toContain('Traces are off')
  } finally {
    await receiver.close()
    await rm(dataDir, { recursive: true, force: true })
  }
})
