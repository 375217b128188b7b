import { writeFileSync } from 'node:fs'
import type { Outcome } from './outcome'
import { trials } from './trials'

const [name = '', file = ''] = process.argv.slice(2)

async function outcomeOf(): Promise<Outcome> {
  try {
    return { figures: (await trials[name]?.()) ?? [] }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return { brokeOff: error instanceof Error ? error.message : String(error) }
  }
}

writeFileSync(file, JSON.stringify(await outcomeOf()))
// What a trial that broke off left open must not hold up the rest.
process.exit()
