import { demandPost, post } from '@/scripts/bench/measure/post'
import { shopJourney } from '@/tests/fixtures/shop-journey'

const password = 'long enough for all'
const json = { 'content-type': 'application/json' }

export type Marked = { marker: string; url: string; token: string; sessionId: string; device: string; workshop: string }

const loggedBy = (sessionToken: string, marker: string, n: number) => ({
  sessionToken,
  studentEmail: `${marker}@example.org`,
  studentName: marker,
  eventType: n % 2 ? 'error' : 'action',
  eventData: { errorType: marker, errorMessage: `${marker} could not be found`, [marker]: marker },
  eventId: `${marker}-${n}`,
})

/** Somebody whose marker stands wherever a person can leave a word: account, conversation, basket, journal, talk, journey, log. */
export async function plantPerson(url: string, n: number): Promise<Marked> {
  const marker = `zephyr${n}q${process.pid}`
  const call = (path: string, body: object, bearer?: string) => demandPost(`${url}${path}`, body, bearer)
  const phone = `+9198${String(process.pid % 10_000).padStart(4, '0')}${String(n).padStart(4, '0')}`
  const names = { username: marker, email: `${marker}@example.org`, phone, name: `Asha ${marker}` }
  await call('/api/auth/signup', { ...names, password, profile: { locale: 'de' } })
  const { token } = await call('/api/auth/login', { username: marker, password })
  const { session, session_token: device } = await call('/api/session/start', { channel: 'website' }, token)
  const path = `/api/sessions/${session.session_id}`
  await call('/api/chat/message', { content: `Do you have rain jackets, ${marker}?`, clientMessageId: marker }, device)
  await patch(`${url}${path}`, { goal: `goal ${marker}`, theme: `theme ${marker}`, trainingConsent: true }, token)
  const { id } = await call('/api/entries', { content: `Dear ${marker}, today I wrote.` }, token)
  const talk = await call('/api/talks', { companion: 'reflection_buddy', entry_id: id }, token)
  await call('/api/chat/message', { content: `It was about ${marker}` }, talk.session_token ?? token).catch(() => {})
  const start = { channel: 'extension', type: 'journey' }
  const journey = await call('/api/session/start', start, token)
  const interactions = shopJourney().map((one) => ({ ...one, title: `${one.title} ${marker}`, goal: marker }))
  const recorded = `/api/sessions/${journey.session.session_id}`
  await call(`${recorded}/interactions`, { interactions }, journey.session_token)
  await call(`${recorded}/stop`, {}, journey.session_token)
  const workshop = `ws_${marker}`
  const events = [0, 1, 2].flatMap((k) => [loggedBy(device, marker, k), loggedBy(workshop, marker, k + 3)])
  await call('/api/session-log', { events })
  return { marker, url, token, sessionId: session.session_id, device, workshop }
}

/** Staff look for the person in every way that might write down whom they looked for. */
export async function lookFor({ marker, url, sessionId }: Marked, headers: Record<string, string>) {
  const email = encodeURIComponent(`${marker}@example.org`)
  const asked = [
    `/api/people?q=${marker}`,
    `/api/sessions?q=${marker}`,
    `/api/sessions/${sessionId}`,
    `/api/session-log?studentEmail=${email}`,
    `/api/session-log?q=${marker}&format=csv`,
    `/api/errors?q=${marker}`,
  ]
  for (const path of asked) await fetch(`${url}${path}`, { headers }).then((answer) => answer.text())
}

async function patch(url: string, body: object, bearer: string) {
  const headers = { ...json, authorization: `Bearer ${bearer}` }
  const answer = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
}

/** All that a person's own pages would send, again and again until `over`. @returns how much was taken. */
export async function keepWriting({ marker, url, token, device, workshop, sessionId }: Marked, over: () => boolean) {
  let taken = 0
  const calls = [
    (n: number) =>
      post(`${url}/api/session-log`, { events: [loggedBy(device, marker, n), loggedBy(workshop, marker, n)] }),
    () => post(`${url}/api/chat/message`, { content: `again ${marker}` }, device),
    () => post(`${url}/api/session/start`, { channel: 'website', theme: marker }, token),
    () => post(`${url}/api/session/restore`, { channel: 'kiosk' }, device),
    () => post(`${url}/api/entries`, { content: `again ${marker}` }, token),
    (n: number) =>
      post(
        `${url}/api/sessions/${sessionId}/interactions`,
        { interactions: shopJourney().slice(n % 9, (n % 9) + 2) },
        device,
      ),
  ]
  await Promise.all(
    calls.map(async (send) => {
      for (let n = 10; !over(); n++) if ((await send(n)).status < 300) taken += 1
    }),
  )
  return taken
}
