import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { writeBackup } from '@/db/backup/write'
import { inMegabytes, showSteps } from './backup-progress'
import { withDatabase } from './with-database'

const usage = `Usage:
  npm run backup -- --to FILE
Writes all data into one new file, also while the app serves.`

const { values } = parseArgs({ options: { to: { type: 'string' } } })
const file = values.to
if (!file) {
  process.stderr.write(`${usage}\n`)
  process.exit(2)
}

await withDatabase(
  async (url) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const began = Date.now()
    const steps = showSteps('Writing')
    const { rows, bytes } = await writeBackup({ url, file, app: version, onProgress: steps.tell })
    steps.end()
    const { size } = await stat(file)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    process.stdout.write(
      `${file} holds ${rows.toLocaleString('en-GB')} rows, ${inMegabytes(bytes)} packed into ${inMegabytes(size)}, in ${seconds} s.
It is readable by its owner only. Keep it as safe as the database: it holds all that people wrote.
Not in it: the environment, and the secret that seals sign-in cookies (cookie-secret in DATA_DIR, or NEXTAUTH_SECRET).
Without that secret people sign in again after a move; keep it apart from the backup, as the two together open every sign-in.\n`,
    )
  },
  { migrate: false },
)
