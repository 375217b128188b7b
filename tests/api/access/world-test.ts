import { test as base, serverUrl } from '@/tests/fixtures'
import { Program } from '@/tests/program'
import { World } from './world'

/** Tests that share one world a worker: principals are made once. */
export const test = base.extend<object, { world: World }>({
  world: [async ({ database }, use) => use(new World(new Program(serverUrl()), database)), { scope: 'worker' }],
})
