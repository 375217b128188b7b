import { parseArgs } from 'node:util'
import { checkBackup } from '@/db/backup/read'
import { restoreBackup } from '@/db/backup/restore'
import { showSteps } from './backup-progress'
import { withDatabase } from './with-database'

const usage = `Usage:
  npm run restore -- --from FILE [--replace DATABASE]
Puts a backup into an empty database. With --replace and the name of the database, what is in it goes.`

const { values } = parseArgs({ options: { from: { type: 'string' }, replace: { type: 'string' } } })
const { from: file, replace } = values
if (!file) {
  process.stderr.write(`${usage}\n`)
  process.exit(2)
}

const again = (people: number) =>
  `Erased since the backup was taken, and erased again as soon as a worker runs: people: ${people}.`

await withDatabase(
  async (url) => {
    const steps = showSteps('Reading')
    const checked = await checkBackup(file, steps.tell)
    steps.end()
    const began = Date.now()
    const { header } = checked
    process.stdout.write(`The backup is whole: taken ${header.takenAt} by version ${header.app}.\n`)
    const loading = showSteps('Restoring')
    const put = { url, file, checked, onProgress: loading.tell, ...(replace === undefined ? {} : { replace }) }
    const { rows, erasedAgain } = await restoreBackup(put)
    loading.end()
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    process.stdout.write(`Restored ${rows.toLocaleString('en-GB')} rows in ${seconds} s. You can start the app.\n`)
    if (erasedAgain > 0) process.stdout.write(`${again(erasedAgain)}\n`)
  },
  { migrate: false },
)
