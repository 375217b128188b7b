import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { admin } from '@/tests/app-server'
import { expect, serverUrl } from '@/tests/fixtures'
import { sessionCookie, signInCookie } from './browser-cookies'
import { addressOfPage } from './page-addresses'
import { pagesOnDisk } from './route-files'
import { test } from './world-test'

const kb = 1024
const nowhere = '/nothing/here'
/** Over a page of the same build that shows next to nothing; a kiosk's screen starts without anybody there to wait. */
const budgetKb = (page: string) => (/^\/kiosk(\/|$)/.test(page) ? 60 : 120)

/** Pages that whoever has signed in does not see. */
const isForStrangers = (page: string) => /^\/(kiosk|signin|signup)(\/|$)/.test(page)

const sizes = new Map<string, number>()

/** A script as a proxy would send it. */
function gzipped(path: string): number {
  const known = sizes.get(path) ?? gzipSync(readFileSync(join('.next', path.replace('/_next/', '')))).length
  sizes.set(path, known)
  return known
}

/** The scripts that a page's HTML asks for before anybody touches it: its tags, and the modules that its first render needs. */
async function firstLoadBytes(path: string, cookie: string): Promise<number> {
  const answer = await fetch(serverUrl() + path, { headers: { cookie }, redirect: 'manual' })
  expect(answer.status, path).toBe(path === nowhere ? 404 : 200)
  const html = await answer.text()
  const named = new Set(
    [...html.matchAll(/\/?(?:_next\/)?static\/chunks\/[\w./~-]+\.js/g)].map(([found]) =>
      found.replace(/^\/?(?:_next\/)?/, '/_next/'),
    ),
  )
  expect(named.size, path).toBeGreaterThan(0)
  return [...named].reduce((sum, script) => sum + gzipped(script), 0)
}

test('no page loads more script at first than its budget over an empty page', async ({ world }) => {
  const { headers } = await world.guest()
  const signedIn = await signInCookie(admin.username, admin.password)
  const empty = await firstLoadBytes(nowhere, '')
  const over: string[] = []
  for (const page of pagesOnDisk()) {
    const cookie = isForStrangers(page) ? sessionCookie(headers) : `${sessionCookie(headers)}; ${signedIn}`
    const more = ((await firstLoadBytes(await addressOfPage(world, page), cookie)) - empty) / kb
    if (more > budgetKb(page)) over.push(`${page} loads ${more.toFixed(0)} KB more, of ${budgetKb(page)}`)
  }
  expect(over).toEqual([])
})
