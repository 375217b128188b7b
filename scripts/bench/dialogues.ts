import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SessionData } from '@/db/schema/sessions'
import type { Outcome, Turn } from '@/lib/chat/agents/agent'
import { type Dialogue, retailDialogues, taskDialogues } from './measure/dialogue-files'
import type { Figure } from './measure/figures'
import { onDialogues } from './measure/on-dialogues'
import { percentile } from './measure/percentile'
import { sample } from './measure/sample'

const { values } = parseArgs({
  options: { data: { type: 'string' }, show: { type: 'string' }, seed: { type: 'string', default: '1' } },
  strict: false,
})

const nothing: SessionData = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}
const remembered = 12

/** `searched`: by the search that is tried when nothing else was understood. */
type Replayed = { said: string; answer: string; agent: string; outcome: Outcome; searched: boolean; ms: number }

/**
 * Says what the customers of recorded dialogues said to the embedded assistants, each dialogue in a talk of its own, and counts how many turns were answered,
 * asked back or declined. The other side's lines are not replayed: the assistants say their own. All texts stay in the folder they are read from.
 */
async function measure(folder: string): Promise<Figure[]> {
  const { db } = await import('@/db/client')
  const { orchestrate } = await import('@/lib/chat/agents/orchestrate')
  const { respond } = await import('@/lib/chat/agents/sales')
  const { find } = await import('@/lib/chat/agents/sales/find')

  async function replay({ turns }: Dialogue): Promise<Replayed[]> {
    let data = nothing
    let history: Turn['history'] = []
    const replayed: Replayed[] = []
    for (const text of turns) {
      const session = {
        id: '01890000-0000-7000-8000-000000000000',
        type: 'visit',
        channel: 'website',
        personId: null,
      } as const
      const turn: Turn = {
        text,
        locale: 'en',
        data,
        history: history.slice(-remembered),
        session,
        recalled: [],
        categories: null,
        now: new Date(),
      }
      const began = performance.now()
      const { agent } = await orchestrate(turn, db)
      const { answer, act } =
        agent.name === 'sales' ? await respond(turn, db) : { answer: await agent.answer(turn, db), act: undefined }
      const ms = performance.now() - began
      const content = answer.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n\n')
      data = { ...data, ...answer.data }
      history = [
        ...history,
        { role: 'user', content: text, parts: [] },
        { role: 'assistant', content, parts: answer.parts, agent: agent.name },
      ]
      replayed.push({
        said: text,
        answer: content,
        agent: agent.name,
        outcome: answer.outcome,
        searched: act === find,
        ms,
      })
    }
    return replayed
  }

  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const others = taskDialogues(read('sgd-other.json'))
  const sets = [
    { name: 'retail', dialogues: retailDialogues(read('abcd_sample.json')) },
    { name: 'bought or rented', dialogues: others.filter(({ buys }) => buys) },
    { name: 'looked for', dialogues: others.filter(({ buys, looks }) => looks && !buys) },
  ]
  const all: Replayed[] = []
  const figures: Figure[] = []
  for (const { name, dialogues } of sets) {
    const turns: Replayed[] = []
    for (const dialogue of dialogues) turns.push(...(await replay(dialogue)))
    const share = (is: (turn: Replayed) => boolean) => (100 * turns.filter(is).length) / Math.max(1, turns.length)
    const row = (what: string, value: number, unit: string) => figures.push({ what: `${name}: ${what}`, value, unit })
    row(`turns of ${dialogues.length} dialogues`, turns.length, '')
    row(
      'answered',
      share(({ outcome }) => outcome === 'answered'),
      '%',
    )
    row(
      'answered, not by the search tried last',
      share(({ outcome, searched }) => outcome === 'answered' && !searched),
      '%',
    )
    row(
      'asked back',
      share(({ outcome }) => outcome === 'asked'),
      '%',
    )
    row(
      'declined',
      share(({ outcome }) => outcome === 'declined'),
      '%',
    )
    all.push(...turns)
  }
  const times = all.map(({ ms }) => ms)
  figures.push({ what: 'an answer, p95', value: percentile(times, 0.95), unit: 'ms' })
  for (const { said, answer, agent, outcome, searched } of sample(all, Number(values.show ?? 0), Number(values.seed))) {
    process.stdout.write(`\n> ${said}\n${agent}, ${outcome}${searched ? ', by the last search' : ''}: ${answer}\n`)
  }
  return figures
}

await onDialogues('dialogues', values.data, measure)
