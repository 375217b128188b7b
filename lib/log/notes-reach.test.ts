import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { readAttendance } from '@/lib/chat/staff/attendance'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { digestAll } from './digest.fixture'
import { changeError } from './error-change'
import { followInbox } from './follow-inbox'
import { ingest } from './ingest'

const key = 'n'.repeat(43)
const fingerprint = 'payment_refused'

const breaks = (sessionToken: string, inboxKey?: string) => ({
  sessionToken,
  eventType: 'error',
  eventData: { fingerprint, errorType: 'payment', errorMessage: 'refused' },
  ...(inboxKey ? { inboxKey } : {}),
})

/** The notes that a page with the SDK hears within its first events. */
async function heardBySdk(count: number) {
  const ended = new AbortController()
  const heard: unknown[] = []
  for await (const events of (await followInbox({ key, after: null }))(ended.signal)) {
    heard.push(...events.flatMap((one) => (one.event === 'note' ? [one.data.text] : [])))
    if (heard.length >= count) break
  }
  ended.abort()
  return heard
}

test('a note on a known problem reaches whoever hits it, in the chat and through the SDK, once and as it stands now', async () => {
  const guest = { guest: true, channel: 'kiosk' as const, type: 'visit' as const }
  const started = await startSession({ actor: nobody, address: '192.0.2.7', ...guest })
  const visitor = await identify([started.session_token], null)
  const notes = async () =>
    (await readAttendance({ actor: visitor, sessionId: started.session.session_id })).notes.map(({ text }) => text)
  const hit = async () => {
    const items = [breaks(started.session_token), breaks('ws_notes_reach', key)]
    expect(await ingest({ actor: nobody, items })).toMatchObject({ accepted: 2 })
    await digestAll()
  }
  await hit()
  expect(await notes()).toEqual([])
  const { actor } = await member('instructor')
  await changeError({ actor, fingerprint, note: 'Cards are refused just now. Pay at the counter.' })
  expect(await notes()).toEqual(['Cards are refused just now. Pay at the counter.'])
  await hit()
  await changeError({ actor, fingerprint, note: 'Cards work again.' })
  await hit()
  expect(await notes()).toEqual(['Cards work again.'])
  expect(await heardBySdk(1)).toEqual(['Cards work again.'])
  const shown =
    await sql`select count(*)::int as times from events where type = 'note' and data ->> 'fingerprint' = ${fingerprint}`
  expect(shown).toEqual([{ times: 4 }])
  await changeError({ actor, fingerprint, note: '' })
  expect(await notes()).toEqual([])
})
