import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { closeDatabase, db } from '@/db/client'
import { findPerson, signInOwner } from '@/lib/people/find-or-make'
import { hashPassword } from '@/lib/people/password'
import { normalisePhone } from '@/lib/people/phone'
import { setPassword } from '@/lib/people/set-password'
import { withDatabase } from './with-database'

const usage = `Usage:
  npm run --silent password -- --name NAME
NAME is a user name, an e-mail, a phone number with its country code, or a customer id such as C123.
Gives that person a new password, prints it and nothing else, and signs them out everywhere.`

function fail(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`)
  process.exit(2)
}

async function personNamed(name: string): Promise<string | null> {
  const word = name.toLowerCase()
  const phone = normalisePhone(name)
  const owner =
    (await signInOwner('username', word)) ??
    (await signInOwner('email', word)) ??
    (phone ? await signInOwner('phone', phone) : null)
  if (owner || !/^c\d+$/i.test(name)) return owner
  const person = await findPerson(name.toUpperCase())
  return person && !person.provisional ? person.id : null
}

const { values } = parseArgs({ options: { name: { type: 'string' } } })
const name = values.name?.trim()
if (!name) fail('Give the --name of the person.')

await withDatabase(async () => {
  const personId = await personNamed(name)
  if (!personId) fail('Nobody signs in by this name.')
  const password = randomBytes(15).toString('base64url')
  const hash = await hashPassword(password)
  await db.transaction((tx) => setPassword({ personId, hash, now: new Date() }, tx))
  process.stdout.write(`${password}\n`)
  await closeDatabase()
})
