import type { Scope } from '@/db/enums'

/** An API key in the database of this address, which becomes this process's own. */
export async function makeKey(url: string, scopes: Scope[]): Promise<string> {
  process.env.DATABASE_URL = url
  const { createKey } = await import('@/lib/people/api-keys')
  const { closeDatabase } = await import('@/db/client')
  const { token } = await createKey({ name: 'bench', scopes })
  await closeDatabase()
  return token
}
