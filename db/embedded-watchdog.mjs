/**
 * Runs PostgreSQL for exactly as long as the app lives. The app tells on the IPC channel what to start; when the channel
 * closes, because the app ended, was killed, or wants it, the server is shut down and this process ends with it.
 * Plain JavaScript, so that it starts at once; in a process group of its own, so that Ctrl-C reaches the app alone, which
 * still needs its database to finish what it is doing.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

let shutDown = () => process.exit()
process.on('disconnect', () => shutDown())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

process.once('message', ({ program, args, options, stopCommand }) => {
  const server = spawn(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
  server.on('exit', () => process.exit())
  server.on('error', (error) => {
    process.stderr.write(`${error}\n`)
    process.exit()
  })
  shutDown = () => {
    if (process.platform === 'win32') spawnSync(stopCommand.program, stopCommand.args, { windowsHide: true })
    else server.kill('SIGINT')
    setTimeout(() => server.kill('SIGQUIT'), 20_000)
  }
  hurry(join(options.cwd, 'postmaster.pid'), () => shutDown())
})

/**
 * A SIGTERM from elsewhere makes PostgreSQL turn new clients away and wait until the present ones leave, which the app's
 * pools never do. The app gets five seconds, in case it was told to end as well; then the server is shut down regardless,
 * and the app starts it again. Line 8 of the lock file is the server's status.
 */
function hurry(lockFile, shutDownNow) {
  let seconds = 0
  const timer = setInterval(async () => {
    const content = await readFile(lockFile, 'utf8').catch(() => '')
    seconds = content.split('\n')[7]?.startsWith('stopping') ? seconds + 1 : 0
    if (seconds < 5) return
    clearInterval(timer)
    shutDownNow()
  }, 1000)
}
