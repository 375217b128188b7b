import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'

export type AppProcess = {
  url: string
  child: ChildProcess
  /** All that it printed so far. */
  output(): string
  stop(): Promise<void>
  kill(): Promise<void>
}

/**
 * Starts the product as `npm start` does, on a free port unless told, and waits until it says that it is ready. What it prints goes to
 * `logFile` too, for tests that run in another process.
 */
export async function startApp(env: Record<string, string>, logFile?: string): Promise<AppProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', SHUTDOWN_GRACE_S: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  if (logFile)
    for (const stream of [child.stdout, child.stderr]) stream.pipe(createWriteStream(logFile, { flags: 'a' }))
  const lines = createInterface(child.stdout)
  const ready = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      printed += `${line}\n`
      const url = /ready at (http\S+)/.exec(line)?.[1]
      if (url) resolve(url.replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}:\n${printed}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'close')
    child.kill(signal)
    await exited
  }
  const url = await ready
  return { url, child, output: () => printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Runs the product where it cannot start; resolves with its exit code and what it printed. */
export async function failToStart(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'exit')
  return { code, output }
}
