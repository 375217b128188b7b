import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildSdk, sdkFiles } from './build-sdk'
import { describeApi, descriptionFile } from './describe-api'

const sources = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'scripts/openapi',
  'sdk',
  'tsconfig.json',
  'widget',
]

function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, 0, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Whether the production build is missing or older than anything it is made of. */
export function isBuildStale(): boolean {
  const built = Math.min(...['.next/BUILD_ID', ...sdkFiles, descriptionFile].map(newestChange))
  return built === 0 || sources.some((source) => newestChange(source) > built)
}

/** Makes the SDK, the description of the API and the production build. @throws when it fails, with what it printed. */
export async function build() {
  await Promise.all([buildSdk(), describeApi()])
  const output: Buffer[] = []
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString()}`)
}
