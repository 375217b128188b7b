export const runId = '01890000-0000-7000-8000-000000000001'
export const message = "Cannot read properties of undefined (reading 'map')"
const stages = ['validation', 'quality', 'enhancement', 'training', 'archiving']

/** A run as the API tells of it once training has failed five times; no test can make a stage fail from outside. */
export const failedRun = {
  id: runId,
  type: 'session_complete',
  sessionId: '01890000-0000-7000-8000-000000000002',
  sessionToken: 'ws_7f3kq92m',
  sessionName: 'Priya Nair',
  sessionType: 'workshop',
  channel: 'workshop',
  status: 'failed',
  stage: 'training',
  priority: 0,
  attempt: 5,
  createdAt: '2026-03-14T09:30:00.000Z',
  startedAt: '2026-03-14T09:30:00.000Z',
  endedAt: '2026-03-14T09:31:00.000Z',
  nextTryAt: null,
  error: { title: 'Processing job failed', message, stage: 'training' },
  result: null,
}
const attempt = (n: number) => ({
  n,
  startedAt: `2026-03-14T09:30:1${n}.000Z`,
  endedAt: `2026-03-14T09:30:1${n}.016Z`,
  error: { message, stack: 'TypeError\n    at generateTrainingData' },
  metrics: { log: [`line ${n}`] },
})
export const failedDetail = {
  ...failedRun,
  version: null,
  changes: null,
  actions: [{ at: '2026-03-14T09:30:20.000Z', what: 'retried', stage: 'training', person: null, key: 'nightly' }],
  stages: stages.map((stage, index) => ({
    stage,
    status: index < 3 ? 'completed' : index === 3 ? 'failed' : 'waiting',
    attempts: index < 3 ? [{ ...attempt(1), error: null }] : index === 3 ? [1, 2, 3, 4, 5].map(attempt) : [],
  })),
}
/** The same while it waits for another try. */
export const runningDetail = { ...failedDetail, status: 'waiting', attempt: 3, endedAt: null }
