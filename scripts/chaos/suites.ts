import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figuresFile } from '@/scripts/bench/measure/figures'
import { figuresNotedIn } from '@/tests/figures'

type Ran = { title: string; passed: boolean }

function inScratch<T>(work: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-trial-'))
  try {
    return work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Figures of one name are parts of one: each test of a table notes its own share. */
function added(noted: Figure[]): Figure[] {
  const byName = new Map<string, Figure>()
  for (const figure of noted) {
    byName.set(figure.what, { ...figure, value: figure.value + (byName.get(figure.what)?.value ?? 0) })
  }
  return [...byName.values()]
}

/** Runs a tool of the project, which tells what it ran in `report`. @returns how its tests went, and the figures that they noted. */
function suite(
  name: string,
  tool: string,
  args: (report: string) => string[],
  read: (json: string) => Ran[],
): Figure[] {
  return inScratch((dir) => {
    const [report, noted] = [join(dir, 'report.json'), join(dir, 'figures.jsonl')]
    const env = { ...process.env, [figuresNotedIn]: noted, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    spawnSync(process.execPath, [tool, ...args(report)], { stdio: 'inherit', env })
    if (!existsSync(report)) throw new Error(`${args(report).join(' ')} ended before it told what it ran`)
    const ran = read(readFileSync(report, 'utf8'))
    const failed = ran.filter(({ passed }) => !passed)
    const lines = existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : []
    const figures = added(lines.map((line): Figure => JSON.parse(line)))
    return [
      {
        what: `${name} tests that held`,
        value: ran.length - failed.length,
        unit: '',
        atLeast: Math.max(1, ran.length),
      },
      ...failed.map(({ title }) => ({ what: `failed: ${title}`, value: 1, unit: '', atMost: 0 })),
      ...figures,
    ]
  })
}

type VitestReport = { testResults: { message: string; name: string; assertionResults: VitestResult[] }[] }
type VitestResult = { title: string; status: string }

function ranByVitest(json: string): Ran[] {
  const { testResults }: VitestReport = JSON.parse(json)
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const ran = assertionResults.filter(({ status }) => status === 'passed' || status === 'failed')
    if (ran.length === 0 && message) return [{ title: `${name}: ${message}`, passed: false }]
    return ran.map(({ title, status }) => ({ title, passed: status === 'passed' }))
  })
}

type PlaywrightSuite = { suites?: PlaywrightSuite[]; specs: { title: string; ok: boolean }[] }

function ranByPlaywright(json: string): Ran[] {
  const specsOf = ({ suites = [], specs }: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...specs,
    ...suites.flatMap(specsOf),
  ]
  const { suites, errors }: { suites: PlaywrightSuite[]; errors: { message: string }[] } = JSON.parse(json)
  return [
    ...suites.flatMap(specsOf).map(({ title, ok }) => ({ title, passed: ok })),
    ...errors.map(({ message }) => ({ title: message, passed: false })),
  ]
}

/** The tests of Vitest in `files` whose title names the row. */
export async function unitTests(row: string, files: string[], project = 'unit'): Promise<Figure[]> {
  const args = ['run', '--project', project, '-t', `${row}:`, '--reporter', 'default', '--reporter', 'json']
  return suite(
    project,
    'node_modules/vitest/vitest.mjs',
    (report) => [...args, '--outputFile.json', report, ...files],
    ranByVitest,
  )
}

/** The same of the tests that start servers of their own. */
export const startTests = (row: string, files: string[]) => unitTests(row, files, 'start')

/** The tests of Playwright in `files` whose title names the row, against one running product. */
export async function browserTests(row: string, files: string[]): Promise<Figure[]> {
  return suite(
    'API and browser',
    'node_modules/@playwright/test/cli.js',
    () => ['test', '--grep', `${row}:`, '--reporter', 'list,json', ...files],
    ranByPlaywright,
  )
}

/** A bench, which is held against its own bounds. */
export async function bench(name: string): Promise<Figure[]> {
  return inScratch((dir) => {
    const file = join(dir, 'figures.json')
    const env = { ...process.env, [figuresFile]: file }
    spawnSync(process.execPath, ['--import', 'tsx', `scripts/bench/${name}.ts`], { stdio: 'inherit', env })
    if (!existsSync(file)) throw new Error(`the bench ${name} broke off`)
    return JSON.parse(readFileSync(file, 'utf8'))
  })
}

/** One proof after the other, as one. */
export async function all(...proofs: (() => Promise<Figure[]>)[]): Promise<Figure[]> {
  const found: Figure[] = []
  for (const proof of proofs) found.push(...(await proof()))
  return found
}
