import { test as base } from '@/tests/api/access/world-test'
import { Description } from './description'

/** Tests that share one world and one reading of the description a worker. */
export const test = base.extend<object, { description: Description }>({
  description: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => use(await Description.read()),
    { scope: 'worker' },
  ],
})
