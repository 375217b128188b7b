import { migrate } from '@/db/migrate'
import { type Figure, report } from './figures'
import { withOwnDatabase } from './own-database'

/** Measures on a folder of recorded dialogues with the demo catalogue; without one it says how to name it. */
export async function onDialogues(
  bench: string,
  folder: string | boolean | undefined,
  measure: (folder: string) => Promise<Figure[]>,
) {
  if (typeof folder !== 'string') {
    process.stdout.write(`Name the folder of the dialogues: npm run bench -- ${bench} --data=<folder>\n`)
    return report([])
  }
  await withOwnDatabase(async ({ url }) => {
    await migrate(url)
    // From here on this process may open the pool.
    process.env.DATABASE_URL = url
    const { closeDatabase } = await import('@/db/client')
    const { seedCatalogue } = await import('@/lib/catalog/seed')
    await seedCatalogue()
    report(await measure(folder))
    await closeDatabase()
  })
}
