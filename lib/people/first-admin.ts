import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { env } from '@/lib/env'
import { signUp } from './sign-up'

/**
 * Makes the admin of an installation that has none. Copies that start at once make one.
 * @returns the name, and the password when it was made here and must be shown once; null when there is an admin.
 */
export async function makeFirstAdmin(): Promise<{ username: string; password: string | null } | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('first admin', 0))`)
    const [admin] = await tx.select({ id: people.id }).from(people).where(sql`'admin' = any(${people.roles})`).limit(1)
    if (admin) return null
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: given } = env()
    const password = given ?? randomBytes(15).toString('base64url')
    await signUp({ username, password, name: 'Admin', roles: ['admin'] }, tx)
    return { username, password: given ? null : password }
  })
}
