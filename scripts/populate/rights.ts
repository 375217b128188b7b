import { closeDatabase } from '@/db/client'
import { runningEmbeddedUrl } from '@/db/embedded'
import { type MadeUp, markAsDemo } from '@/lib/demo/mark'
import { readEnv } from '@/lib/env'
import { createKey, revokeKey } from '@/lib/people/api-keys'
import { peopleCalled } from '@/lib/people/people-called'
import { withDatabase } from '@/scripts/with-database'
import { type Api, callApi, Refused } from './api'
import type { Known } from './find-user'
import { NoServer } from './send'

/** Who a text may mean, and the API as an admin's program calls it. Looking for somebody comes first and writes nothing. */
export type Rights = {
  candidates(text: string): Promise<Known[]>
  open(): Promise<Api>
  /** Notes what was made up, where the database is at hand; with a key alone nobody can tell it apart later. */
  mark(made: MadeUp): Promise<void>
}

type Place = { url: string; signal: AbortSignal }

/** The rights of a key that somebody made. */
export function rightsOfKey(key: string, place: Place): Rights {
  const api = callApi({ ...place, key })
  return {
    async candidates(text) {
      const found = await api.get<{ items: Known[] }>(`/api/people?limit=200&q=${encodeURIComponent(text)}`)
      return found.items
    },
    open: async () => {
      await demandAdmin(api, place)
      return api
    },
    mark: async () => {},
  }
}

async function demandAdmin(api: Api, { url }: Place) {
  const own = await api.get<{ scopes: string[] }>('/api/keys/own').catch((error) => {
    if (error instanceof Refused && error.status === 401) throw new NoServer(`${url} does not know this key.`)
    throw error
  })
  if (!own.scopes.includes('admin')) throw new NoServer('The key needs the scope admin.')
}

/** The rights of a key of its own, made in the installation's database for as long as the work takes. */
export async function withOwnKey<T>(place: Place, work: (rights: Rights) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = readEnv(process.env)
  if (!DATABASE_URL && !(await runningEmbeddedUrl(DATA_DIR))) {
    throw new NoServer(`The database behind ${place.url} is not that of ${DATA_DIR}. Give a key with admin by --key.`)
  }
  let ended: { result: T } | { error: unknown } | undefined
  await withDatabase(async () => {
    let keyId: string | null = null
    const rights: Rights = {
      candidates: peopleCalled,
      async open() {
        const { id, token } = await createKey({ name: 'populate', scopes: ['admin'] })
        keyId = id
        const api = callApi({ ...place, key: token })
        await demandAdmin(api, place)
        return api
      },
      mark: markAsDemo,
    }
    try {
      ended = { result: await work(rights) }
    } catch (error) {
      ended = { error }
    } finally {
      if (keyId) await revokeKey({ id: keyId })
      await closeDatabase()
    }
  })
  if (ended && 'result' in ended) return ended.result
  throw ended?.error
}

/** Notes the sessions of these tokens, where the database behind the server is at hand. */
export async function markTokens(tokens: string[]) {
  const { DATABASE_URL, DATA_DIR } = readEnv(process.env)
  if (!DATABASE_URL && !(await runningEmbeddedUrl(DATA_DIR))) return
  await withDatabase(async () => {
    await markAsDemo({ tokens })
    await closeDatabase()
  })
}
