import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import {
  bare,
  fill,
  harmless,
  harmlessSurroundings,
  planted,
  surroundings,
} from '@/lib/pipeline/personal-corpus.fixture'
import { redactPersonal } from '@/lib/pipeline/redact'
import type { Interaction } from '@/lib/pipeline/schema'
import type { Figure } from '@/scripts/bench/measure/figures'
import { demandPost } from '@/scripts/bench/measure/post'
import { type Installation, withInstallation } from './installation'

const formats = ['openai', 'trl', 'sharegpt', 'dpo']
const deadlineMs = 120_000
const seed = 23
const fewest = 9

/** A journey that types each item into a field that asks for nothing personal, and shows every second one in the title of the page. */
function typing(items: [item: string, template: string][], session: number): Interaction[] {
  return items.map(([item, template], seq) => ({
    id: `step-${seq}`,
    seq,
    type: 'input',
    url: `https://shop-${session}.example/notes/${seq}?note=${encodeURIComponent(item)}`,
    title: seq % 2 === 0 ? fill(template, item) : 'Your notes',
    occurredAt: new Date(Date.UTC(2026, 2, 14, 9, 30, seq * 3)).toISOString(),
    goal: 'Write down what is to be remembered',
    target: { role: 'textbox', name: `Note ${seq}`, selectors: [[`[data-testid="note-${seq}"]`]] },
    value: fill(template, item),
  }))
}

async function journey(url: string, items: [string, string][], session: number) {
  const start = { guest: true, channel: 'extension', type: 'journey' }
  const { session: opened, session_token: token } = await demandPost(`${url}/api/session/start`, start)
  const path = `${url}/api/sessions/${opened.session_id}`
  await demandPost(`${path}/interactions`, { interactions: typing(items, session) }, token)
  await demandPost(`${path}/stop`, {}, token)
}

async function chat(url: string, items: [string, string][]) {
  const { session, session_token: token } = await demandPost(`${url}/api/session/start`, {
    guest: true,
    channel: 'website',
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const consent = JSON.stringify({ trainingConsent: true })
  await fetch(`${url}/api/sessions/${session.session_id}`, { method: 'PATCH', headers, body: consent })
  for (const [item, template] of items) {
    const content = `Which rain jacket do you have? ${fill(template, item)}`
    await demandPost(`${url}/api/chat/message`, { content }, token)
  }
  await demandPost(`${url}/api/sessions/${session.session_id}/stop`, {}, token)
}

async function allCompleted({ sql }: Installation, count: number) {
  for (const end = Date.now() + deadlineMs; Date.now() < end; await wait(100)) {
    const [row] = await sql`select count(*)::int as completed from sessions where status = 'completed'`
    if (row?.completed === count) return
  }
  throw new Error('not every session was completed')
}

async function exported(own: Installation): Promise<string> {
  const headers = await own.admin()
  const all = formats.map(async (format) => {
    const query = `format=${format}&minQuality=0`
    const answers = await Promise.all([
      fetch(`${own.url()}/api/datasets/export?${query}`, { headers }),
      fetch(`${own.url()}/api/datasets/manifest?${query}`, { headers }),
    ])
    return Promise.all(answers.map((answer) => answer.text()))
  })
  return (await Promise.all(all)).flat().join('\n')
}

/** R23: personal data typed, shown and said in sessions that consent, against all that leaves as training data and all that is logged. */
export function plantPersonal(of: { sessions: number; chats: number; each: number }): Promise<Figure[]> {
  const corpus = fc.sample(fc.tuple(planted, fc.constantFrom(...surroundings)), {
    numRuns: (of.sessions + of.chats) * of.each,
    seed,
  })
  const plain = fc.sample(fc.tuple(harmless, fc.constantFrom(...harmlessSurroundings)), { numRuns: 1000, seed })
  const changed = plain
    .map(([item, template]) => fill(template, item))
    .filter((text) => redactPersonal(text).text !== text)
  const slices = Array.from({ length: of.sessions + of.chats }, (_, i) => corpus.slice(i * of.each, (i + 1) * of.each))
  const work = async (own: Installation): Promise<Figure[]> => {
    for (const [i, items] of slices.entries()) {
      if (i < of.sessions) await journey(own.url(), items, i)
      else await chat(own.url(), items)
    }
    await allCompleted(own, slices.length)
    const lines = await exported(own)
    const stored = await own.sql<{ words: string }[]>`select messages::text as words from training_examples`
    const found = (text: string) => {
      const without = bare(text)
      // A few digits stand in any hash; longer ones count however they are spaced.
      const isIn = (item: string) => (bare(item).length < fewest ? text.includes(item) : without.includes(bare(item)))
      return corpus.filter(([item]) => isIn(item)).length
    }
    return [
      { what: 'R23: items planted', value: corpus.length, unit: '', atLeast: corpus.length },
      { what: 'R23: lines exported', value: lines.split('\n').length, unit: '', atLeast: of.each },
      { what: 'R23: planted items in exports and manifests', value: found(lines), unit: '', atMost: 0 },
      {
        what: 'R23: in stored examples',
        value: found(stored.map(({ words }) => words).join('\n')),
        unit: '',
        atMost: 0,
      },
      { what: 'R23: in the log of the product', value: found(own.output()), unit: '', atMost: 0 },
      { what: 'R23: harmless texts changed', value: changed.length / 10, unit: '%', atMost: 1 },
    ]
  }
  return withInstallation(work, { LOG_LEVEL: 'debug', LIMIT_ANONYMOUS_STARTS: '100000' })
}
