import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figuresFile, figureTable } from './measure/figures'

const benches = [
  'chat-first-byte',
  'chat-delta',
  'chat-restore',
  'sign-in-timing',
  'sign-in-load',
  'pipeline-stop',
  'pipeline-throughput',
  'pipeline-examples',
  'pipeline-long',
  'pipeline-export',
  'log-ingest',
  'log-tail',
  'log-streams',
  'log-queries',
  'log-export',
  'sessions-list',
  'journal-analytics',
  'pages',
  'sdk-call',
  'journal-entry',
  'language',
  'dialogues',
  'banking',
  'backup',
]
const json = 'test-results/bench.json'

const isFlag = (word: string) => word.startsWith('--')
// The word after `--data` is a folder, and no bench.
const given = process.argv.slice(2)
const flags = given.filter((word, at) => isFlag(word) || given[at - 1] === '--data')

// Each in a process of its own, so that none is measured in what another left behind.
function measure(name: string, file: string): Figure[] {
  process.stdout.write(`\n== ${name}\n`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/bench/${name}.ts`, ...flags], {
    stdio: 'inherit',
    env: { ...process.env, [figuresFile]: file },
  })
  if (status === 0) return JSON.parse(readFileSync(file, 'utf8'))
  // The others are measured all the same.
  return [{ what: `${name} broke off, with`, value: status ?? -1, unit: '', atMost: 0 }]
}

const scratch = mkdtempSync(join(tmpdir(), 'throughline-figures-'))
try {
  // A name stands for itself and for all that begin with it: `log` is every bench of the log.
  const wanted = given.filter((word) => !flags.includes(word))
  const isWanted = (name: string) => wanted.some((word) => name === word || name.startsWith(`${word}-`))
  const chosen = wanted.length > 0 ? benches.filter(isWanted) : benches
  const measured = chosen.map((name) => ({ name, figures: measure(name, join(scratch, `${name}.json`)) }))
  process.stdout.write(`\n${figureTable(measured.flatMap(({ figures }) => figures))}`)
  mkdirSync('test-results', { recursive: true })
  writeFileSync(json, JSON.stringify(measured, null, 2))
  process.stdout.write(`\nAlso in ${json}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
