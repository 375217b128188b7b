import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/client'
import { scopes } from '@/db/enums'
import { createKey, listKeys, revokeKey } from '@/lib/people/api-keys'
import { withDatabase } from './with-database'

const usage = `Usage:
  npm run --silent key -- create --name NAME --scopes a,b
  npm run --silent key -- list
  npm run --silent key -- revoke --id ID
Scopes: ${scopes.join(' ')}`

function fail(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`)
  process.exit(2)
}

async function create(name: string | undefined, list: string | undefined) {
  if (!name) fail('Give the key a --name.')
  const wanted = (list ?? '').split(',').flatMap((scope) => scope.trim() || [])
  const known = scopes.filter((scope) => wanted.includes(scope))
  if (wanted.length === 0 || known.length !== wanted.length) fail('Give --scopes, each one of the list below.')
  const { token } = await createKey({ name, scopes: known })
  process.stdout.write(`${token}\n`)
}

async function list() {
  for (const key of await listKeys()) {
    const state = key.revokedAt ? 'revoked' : `last used ${key.lastUsedAt?.toISOString() ?? 'never'}`
    process.stdout.write(`${key.id}  ${key.name}  ${key.scopes.join(',')}  ${state}\n`)
  }
}

async function revoke(id: string | undefined) {
  if (!id || !(await revokeKey({ id }))) fail('There is no key of that --id.')
  process.stdout.write('Revoked.\n')
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, scopes: { type: 'string' }, id: { type: 'string' } },
})

await withDatabase(async () => {
  if (positionals[0] === 'create') await create(values.name, values.scopes)
  else if (positionals[0] === 'list') await list()
  else if (positionals[0] === 'revoke') await revoke(values.id)
  else fail('Say what to do.')
  await closeDatabase()
})
