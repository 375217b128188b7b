import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningEmbeddedUrl } from '@/db/embedded'
import { startApp } from './app-process'
import { shopkeeper } from './model/shopkeeper'
import { startModelServer } from './model-server'
import { hostOrigin } from './pages/host-page'

export const admin = { username: 'admin', password: 'an admin of the tests' }

function makeKey(dataDir: string, scopes: string): string {
  const args = ['--import', 'tsx', 'scripts/key.ts', 'create', '--name', 'tests', '--scopes', scopes]
  return execFileSync(process.execPath, args, { env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8' }).trim()
}

/** One running product with a database of its own for the API and browser tests, its limits out of the way; TEST_MODEL gives it a model. */
export default async function setup() {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-app-'))
  const logFile = join(dataDir, 'server.log')
  const model = process.env.TEST_MODEL ? await startModelServer(shopkeeper) : null
  const settings = {
    ...(model ? { LLM_BASE_URL: model.url, LLM_MODEL: 'shopkeeper' } : {}),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    ADMIN_USERNAME: admin.username,
    ADMIN_PASSWORD: admin.password,
    ALLOWED_ORIGINS: 'https://workshop.example',
    WIDGET_ORIGINS: hostOrigin,
    LIMIT_ANONYMOUS_STARTS: '100000',
    LIMIT_STARTS: '100000',
    LIMIT_CHAT: '100000',
    LIMIT_SIGNIN_FAILURES: '1000',
    LIMIT_CLAIM_FAILURES: '1000',
  }
  const app = await startApp(settings, logFile)
  process.env.TEST_URL = app.url
  process.env.TEST_SERVER_LOG = logFile
  process.env.TEST_DATABASE_URL = (await runningEmbeddedUrl(dataDir)) ?? ''
  process.env.TEST_ADMIN_KEY = makeKey(dataDir, 'admin')
  process.env.TEST_LOG_READ_KEY = makeKey(dataDir, 'log:read')
  process.env.TEST_TELEGRAM_KEY = makeKey(dataDir, 'channel:telegram')
  process.env.TEST_SESSIONS_KEY = makeKey(dataDir, 'sessions:write')
  process.env.TEST_JOURNEYS_KEY = makeKey(dataDir, 'journeys:write')
  return async () => {
    await app.stop()
    await model?.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
