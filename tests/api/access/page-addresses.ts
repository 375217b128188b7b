import { admin } from '@/tests/app-server'
import { bearer } from '@/tests/fixtures'
import { session } from './session-subjects'
import type { World } from './world'

/** An entry and a talk of the admin's own: nobody else's would open. */
const journal = (world: World) =>
  world.once('journal of the admin', async () => {
    const { token } = await world.post('/api/auth/login', { username: admin.username, password: admin.password })
    const { id } = await world.post('/api/entries', { content: 'A quiet day.' }, bearer(token))
    const talk = await world.post('/api/talks', { companion: 'reflection_buddy', entry_id: id }, bearer(token))
    return { entry: id as string, talk: talk.session_id as string }
  })

const idOn: Record<string, (world: World) => Promise<string>> = {
  '/sessions/{id}': async (world) => (await session(world)).ids.id,
  '/docs/{id}': async () => 'postSessionStart',
  '/people/{id}': async (world) => (await world.owner()).id,
  '/journal/{id}': async (world) => (await journal(world)).entry,
  '/journal/talks/{id}': async (world) => (await journal(world)).talk,
}

/** Where the admin finds something at each page of the source. @throws for a page with an id that nobody said how to find. */
export const addressOfPage = async (world: World, page: string): Promise<string> => {
  if (!page.includes('{')) return page
  const id = await idOn[page]?.(world)
  if (!id) throw new Error(`the crawl does not know what to open at ${page}`)
  return page.replace('{id}', id)
}
