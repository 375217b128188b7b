import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './browser'
import { build } from './build'
import { versionsBelowFloor } from './version-floors'

type Tally = { passed: number; failed: number; names?: string[] }

const total = { passed: 0, failed: 0 }
const failures: string[] = []

function count(name: string, tally: Tally) {
  total.passed += tally.passed
  total.failed += tally.failed
  if (tally.failed > 0) failures.push(...(tally.names?.length ? tally.names : ['']).map((one) => `${name}: ${one}`))
  process.stdout.write(`\n== ${name}: ${tally.passed} passed, ${tally.failed} failed\n`)
}

/** Runs a tool of the project; its output goes straight to the terminal. */
function run(tool: string, ...args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [tool, ...args], { stdio: 'inherit' })
  return status === 0
}

/** A check that either holds or does not. */
async function check(name: string, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  process.stdout.write(`\n== ${name}\n`)
  const held = await holds()
  count(name, { passed: held ? 1 : 0, failed: held ? 0 : 1 })
  return held
}

/** A suite that writes its own count; one that died before that has failed once. */
function suite(name: string, report: string, work: () => boolean, read: (json: string) => Tally) {
  process.stdout.write(`\n== ${name}\n`)
  const ok = work()
  try {
    const tally = read(readFileSync(report, 'utf8'))
    count(name, ok || tally.failed > 0 ? tally : { ...tally, failed: 1 })
  } catch {
    count(name, { passed: 0, failed: 1 })
  }
}

type VitestFile = { assertionResults: { status: string; fullName: string }[] }

function vitestTally(json: string): Tally {
  const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests, testResults } = JSON.parse(json)
  const broken = numTotalTests === 0 ? 1 : 0
  const names = (testResults as VitestFile[]).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) + broken, names }
}

function playwrightTally(json: string): Tally {
  const { stats } = JSON.parse(json)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

function vitest(project: string) {
  const report = `test-results/${project}.json`
  const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report]
  suite(`${project} tests`, report, () => run('node_modules/vitest/vitest.mjs', ...args), vitestTally)
}

// `npm test -- --model`: the API and browser tests with a local OpenAI-compatible server that answers as a model.
if (process.argv.includes('--model')) process.env.TEST_MODEL = '1'

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

await check('lint and import rules', () => run('node_modules/@biomejs/biome/bin/biome', 'check', '.'))
await check('types', () => run('node_modules/typescript/bin/tsc', '--noEmit'))
await check('unused code', () => run('node_modules/knip/bin/knip.js'))
await check('versions above their floors', () => {
  const below = versionsBelowFloor(readFileSync('package-lock.json', 'utf8'))
  process.stdout.write(below.map((line) => `${line}\n`).join(''))
  return below.length === 0
})
vitest('unit')
const built = await check('production build', () =>
  build().then(
    () => true,
    (error) => {
      process.stdout.write(`${error.message}\n`)
      return false
    },
  ),
)
if (built) {
  ensureBrowser()
  vitest('start')
  const work = () => run('node_modules/@playwright/test/cli.js', 'test')
  suite('API and browser tests', 'test-results/browser.json', work, playwrightTally)
}

// The end of a long output is what is read first.
process.stdout.write(failures.map((one) => `\nFailed: ${one}`).join(''))
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
