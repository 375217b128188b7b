import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { db } from '@/db/client'
import type { DemoAction, DemoStatus } from '@/db/enums'
import { demoWork } from '@/db/schema/demo'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const lookEveryMs = 500
const mostToldOfTrouble = 500

/** Some of everything, so that no page of the staff is empty. */
const amounts = {
  '--chat-sessions': 12,
  '--journal-entries': 20,
  '--workshop-sessions': 40,
  '--journeys': 16,
}

const progress = z.object({ what: z.string(), done: z.int(), total: z.int() })

// The pages and the server load this file separately.
const shared = globalThis as typeof globalThis & { throughlineDemo?: ChildProcess | undefined }

/** Runs populate as a process of its own, and keeps its progress for all to see until it ends or is to end. */
export function superviseDemo(action: DemoAction) {
  const child = startPopulate(action)
  shared.throughlineDemo = child
  let latest: z.infer<typeof progress> | null = null
  let trouble = ''
  let cancelled = false
  child.on('message', (message) => {
    const told = progress.safeParse(message)
    if (told.success) latest = told.data
  })
  child.stdout?.resume()
  child.stderr?.on('data', (words) => {
    trouble = `${trouble}${words}`.slice(-mostToldOfTrouble)
  })
  const timer = setInterval(() => void look().catch((error) => log.warn({ err: error }, 'Demo data')), lookEveryMs)
  const end = (status: DemoStatus, error: string | null) => {
    clearInterval(timer)
    shared.throughlineDemo = undefined
    const ended = { ...latest, status, error, endedAt: new Date() }
    db.update(demoWork)
      .set(ended)
      .catch((cause) => log.warn({ err: cause }, 'The end of demo data was not noted'))
  }
  child.once('error', (error) => end('failed', error.message))
  child.once('exit', (code) => {
    const status = code === 0 ? 'done' : cancelled ? 'cancelled' : 'failed'
    if (status === 'failed') log.warn({ action, code, trouble }, 'Demo data were not made to the end')
    end(status, status === 'failed' ? (trouble.trim().split('\n').at(-1) ?? null) : null)
  })

  async function look() {
    const [work] = await db
      .update(demoWork)
      .set({ seenAt: new Date(), ...latest })
      .returning({ cancelRequestedAt: demoWork.cancelRequestedAt })
    if (!work?.cancelRequestedAt || cancelled) return
    cancelled = true
    child.kill('SIGINT')
  }
}

function startPopulate(action: DemoAction): ChildProcess {
  const { HOST, PORT } = env()
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  const asked =
    action === 'remove' ? ['--remove'] : [...Object.entries(amounts).flat(), '--url', `http://${host}:${PORT}`]
  const { THROUGHLINE_KEY: _, ...environment } = process.env
  return spawn(process.execPath, ['--import', 'tsx', join('scripts', 'populate.ts'), ...asked.map(String)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** Ends what this process sees to, and waits for it. */
export async function stopDemoWork() {
  const child = shared.throughlineDemo
  if (!child || child.exitCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await over
}
