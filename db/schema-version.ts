import journal from './migrations/meta/_journal.json'

const newest = journal.entries.at(-1)

/** The migration up to which this code needs the schema to be. */
export const neededMigration = { name: newest?.tag ?? 'none', when: newest?.when ?? 0 }

/** What a migration is called by when it was made, as the database keeps it; one this code does not know was made by a later version. */
export function migrationCalled(when: number | null): string {
  if (when === null) return 'none'
  return journal.entries.find((entry) => entry.when === when)?.tag ?? 'unknown'
}
