import { startEmbedded } from './db/embedded'
import { EmbeddedDatabaseError } from './db/embedded-error'
import { EnvError, readEnv } from './lib/env'
import { sharedSecret } from './lib/people/shared-secret'
import { build, isBuildStale } from './scripts/build'
import { buildSdk } from './scripts/build-sdk'
import { describeApi } from './scripts/describe-api'
import { listen, PortTakenError } from './server/listen'
import { tracesOn } from './server/traces'

const longestEndMs = 9000

/** Takes the port, brings up database, schema, catalogue, admin and worker, and serves. Stops orderly on SIGTERM and SIGINT. */
async function start() {
  const dev = process.argv.includes('--dev')
  const env = readEnv(process.env)
  // next reads it, and a server that was not told is a production server.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  const door = await listen(env)
  if (dev) await Promise.all([buildSdk(), describeApi()])
  else if (isBuildStale()) {
    say('Building the pages (once, and after each change of the source) …')
    await build()
  }
  const teller: { tell?: (message: string, fields?: object) => void } = {}
  const embedded = env.DATABASE_URL
    ? null
    : await startEmbedded({ dataDir: env.DATA_DIR, log: (message, fields) => teller.tell?.(message, fields) })
  process.env.DATABASE_URL = env.DATABASE_URL ?? embedded?.url
  process.env.NEXTAUTH_SECRET = env.NEXTAUTH_SECRET ?? (await sharedSecret(env.DATA_DIR))
  if (env.PUBLIC_URL) process.env.NEXTAUTH_URL = env.PUBLIC_URL
  else process.env.AUTH_TRUST_HOST = 'true'
  // From here on modules may read the environment, which is whole now.
  const { run } = await import('./server/run')
  const { admin, stop } = await run({ door, dev, workers: env.WORKERS === 'inline', dataDir: embedded && env.DATA_DIR })
  const { log } = await import('./lib/log')
  teller.tell = (message, fields) => log.warn(fields ?? {}, message)
  let stopping = false
  const end = async (signal: string) => {
    if (stopping) return
    stopping = true
    say(`${signal}: finishing what is under way …`)
    // A proxy needs a moment to notice; a person at the terminal waits for nobody.
    const graceMs = signal === 'SIGTERM' ? env.SHUTDOWN_GRACE_S * 1000 : 0
    // A database that is gone for good must not keep us.
    setTimeout(() => process.exit(1), graceMs + longestEndMs)
    await stop(graceMs)
    await embedded?.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end('SIGTERM'))
  process.on('SIGINT', () => void end('SIGINT'))
  if (env.WIDGET_ORIGINS.length === 0) say('The chat for frames of other sites is off: WIDGET_ORIGINS is not set.')
  if (!env.WHATSAPP_TOKEN) say('WhatsApp is off: WHATSAPP_TOKEN and the variables beside it are not set.')
  if (!env.TELEGRAM_BOT_TOKEN) say('Telegram is off: TELEGRAM_BOT_TOKEN and TELEGRAM_SECRET_TOKEN are not set.')
  if (!tracesOn()) say('Traces are off: OTEL_EXPORTER_OTLP_ENDPOINT is not set.')
  // Said last: whoever waits for it may stop us at once.
  if (admin?.password) say(`Sign in as ${admin.username} with the password ${admin.password} (shown this once).`)
  say(`Throughline is ready at ${env.PUBLIC_URL ?? `http://localhost:${door.port}`}`)
}

// Output that nobody can take any more is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

try {
  await start()
} catch (error) {
  const told = error instanceof EnvError || error instanceof EmbeddedDatabaseError || error instanceof PortTakenError
  process.stderr.write(
    told ? `${(error as Error).message}\n` : `Throughline could not start.\n${(error as Error).stack}\n`,
  )
  process.exit(1)
}
