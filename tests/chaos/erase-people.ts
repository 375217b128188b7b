import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { ourFiles } from '@/tests/our-files'
import { dumpOf } from './dump'
import { type Installation, withInstallation } from './installation'
import { keepWriting, lookFor, type Marked, plantPerson } from './marked-person'

const afterwardsMs = 1500
const patienceMs = 60_000

/** Where any of the markers stands: tables, files, and what the product has printed. */
async function placesOf(own: Installation, markers: string[]): Promise<string[]> {
  const places = [...(await dumpOf(own.sql)), ...(await ourFiles(own.dataDir)), ['the output', own.output()] as const]
  const anyOf = new RegExp(markers.join('|'), 'i')
  return places.flatMap(([name, words]) => {
    const at = words.search(anyOf)
    return at < 0 ? [] : [`${name}: ${words.slice(Math.max(0, at - 80), at + 80)}`]
  })
}

/** All that was sent has gone through the stages and the digests, so that their words are there to be erased. */
async function settled({ sql }: Installation) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(100)) {
    const [row] = await sql`select count(*)::int as open from pipeline_runs where status in ('waiting', 'running')`
    if (row?.open === 0) return
  }
  throw new Error('the stages did not come to an end')
}

async function erase({ url, token, marker }: Marked, admin: Record<string, string>) {
  const headers = { authorization: `Bearer ${token}` }
  const person = await fetch(`${url}/api/people/me`, { method: 'DELETE', headers })
  const log = `${url}/api/session-log?studentEmail=${encodeURIComponent(`${marker}@example.org`)}`
  const logged = await fetch(log, { method: 'DELETE', headers: admin })
  for (const answer of [person, logged])
    if (!answer.ok) throw new Error(`erasing answered ${answer.status}: ${await answer.text()}`)
}

/** R12: people are erased while their pages go on writing; of their markers nothing is left in a dump, in files or in the output. */
export function erasePeople({ people }: { people: number }): Promise<Figure[]> {
  return withInstallation(
    async (own) => {
      const admin = await own.admin()
      const marked: Marked[] = []
      for (let n = 0; n < people; n++) marked.push(await plantPerson(own.url(), n))
      await settled(own)
      for (const one of marked) await lookFor(one, admin)
      const markers = marked.map(({ marker }) => marker)
      const planted = await placesOf(own, markers)
      let taken = 0
      for (const one of marked) {
        let over = false
        const writing = keepWriting(one, () => over)
        await wait(100)
        await erase(one, admin)
        await wait(afterwardsMs / people)
        over = true
        taken += await writing
      }
      await settled(own)
      const left = await placesOf(own, markers)
      await own.killApp()
      const later = await placesOf(own, markers)
      process.stdout.write([...left, ...later].map((line) => `${line}\n`).join(''))
      return [
        { what: 'R12: people erased', value: people, unit: '', atLeast: people },
        { what: 'R12: tables that had held their markers', value: planted.length, unit: '', atLeast: 8 },
        { what: 'R12: writes of theirs taken before or while it erased', value: taken, unit: '', atLeast: people },
        { what: 'R12: tables, files and output that hold a marker after', value: left.length, unit: '', atMost: 0 },
        { what: 'R12: the same after a kill and a new start', value: later.length, unit: '', atMost: 0 },
      ]
    },
    { LOG_LEVEL: 'debug', LIMIT_ANONYMOUS_STARTS: '100000', LIMIT_STARTS: '100000', LIMIT_CHAT: '100000' },
  )
}
