import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fullLength } from '@/tests/figures'
import { figureTable, isMet } from './bench/measure/figures'
import { figuresOf, type Outcome } from './chaos/outcome'
import { trials } from './chaos/trials'

const json = 'test-results/chaos.json'
const names = Object.keys(trials)
const longestMs = 45 * 60_000

// Each in a process of its own: what one leaves behind, or breaks off at, is not the next one's.
function outcomeOf(name: string, file: string): Outcome {
  process.stdout.write(`\n== ${name}\n`)
  const { status, signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/chaos/run-trial.ts', name, file],
    {
      stdio: 'inherit',
      env: { ...process.env, [fullLength]: '1' },
      timeout: longestMs,
    },
  )
  if (!existsSync(file)) return { brokeOff: `it ended with ${signal ?? status}` }
  return JSON.parse(readFileSync(file, 'utf8'))
}

function chosen(wanted: string[]): string[] {
  // A name stands for itself and for all that begin with it: `R3` is `R3-kills` too.
  const isOf = (name: string, word: string) => name === word || name.startsWith(`${word}-`)
  const unknown = wanted.filter((word) => !names.some((name) => isOf(name, word)))
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}. Choose among ${names.join(' ')}.\n`)
    process.exit(2)
  }
  return wanted.length > 0 ? names.filter((name) => wanted.some((word) => isOf(name, word))) : names
}

function runAll(wanted: string[]) {
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-trials-'))
  try {
    const results = wanted.map((name) => {
      const began = Date.now()
      const figures = figuresOf(name, outcomeOf(name, join(scratch, `${name}.json`)))
      process.stdout.write(figureTable(figures))
      return { name, seconds: Math.round((Date.now() - began) / 1000), figures }
    })
    const figures = results.flatMap((one) => one.figures)
    process.stdout.write(`\n${figureTable(figures)}`)
    const withMet = results.map((one) => ({ ...one, figures: one.figures.map((f) => ({ ...f, met: isMet(f) })) }))
    mkdirSync('test-results', { recursive: true })
    writeFileSync(json, JSON.stringify(withMet, null, 2))
    process.stdout.write(`\nAlso in ${json}\n`)
    process.exitCode = figures.every(isMet) ? 0 : 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const words = process.argv.slice(2)
if (words.includes('--list')) process.stdout.write(`${names.join('\n')}\n`)
else runAll(chosen(words))
