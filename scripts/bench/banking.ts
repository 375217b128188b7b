import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import type { SessionData } from '@/db/schema/sessions'
import type { Turn } from '@/lib/chat/agents/agent'
import { newId } from '@/lib/ids'
import { type BankDialogue, bankDialogues } from './measure/bank-dialogues'
import type { Figure } from './measure/figures'
import { onDialogues } from './measure/on-dialogues'
import { percentile } from './measure/percentile'
import { sample } from './measure/sample'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    show: { type: 'string' },
    seed: { type: 'string', default: '1' },
    unmet: { type: 'boolean' },
  },
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

type Outcome = {
  dialogue: BankDialogue
  lines: string[]
  /** Accounts whose balance was told. */
  told: Set<string>
  /** The transfer as it was read out last. */
  wish: { amount: string; from: string; to: string; kind: string } | null
  done: boolean
  times: number[]
}

/**
 * Says what the customers of recorded dialogues said to the agents of a visit, each in a conversation of its own with accounts in dollars and
 * the recorded recipients as payees, and counts what was met. The other side's lines are not replayed. The password counts as given. All texts
 * stay in the folder they are read from.
 */
async function measure(folder: string): Promise<Figure[]> {
  const { replayAll } = await prepare()
  const dialogues = bankDialogues(JSON.parse(readFileSync(join(folder, 'sgd-banking.json'), 'utf8')))
  const outcomes = await replayAll(dialogues)
  const share = (met: boolean[]) => (100 * met.filter(Boolean).length) / Math.max(1, met.length)
  const checks = outcomes.filter(({ dialogue }) => dialogue.checks)
  const transfers = outcomes.filter(({ dialogue }) => dialogue.transfers)
  const balanceMet = checks.map(isBalanceMet)
  const transferMet = transfers.map(isTransferMet)
  const of = (slot: keyof ReturnType<typeof slotsOf>) => share(transfers.map((one) => slotsOf(one)[slot]))
  const isUnmet = (one: Outcome) => !(isBalanceMet(one) && (!one.dialogue.transfers || isTransferMet(one)))
  const shown = values.unmet ? outcomes.filter(isUnmet) : outcomes
  for (const { dialogue, lines } of sample(shown, Number(values.show ?? 0), Number(values.seed))) {
    process.stdout.write(
      `\n== ${dialogue.id} ${JSON.stringify({ ...dialogue, turns: undefined })}\n${lines.join('\n')}\n`,
    )
  }
  return [
    { what: 'requests', value: checks.length + transfers.length, unit: '' },
    { what: 'requests met, intent and slots', value: share([...balanceMet, ...transferMet]), unit: '%' },
    { what: 'balance: any told', value: share(checks.map(({ told }) => told.size > 0)), unit: '%' },
    { what: 'balance: of the account asked for', value: share(balanceMet), unit: '%' },
    { what: 'transfer: read out', value: share(transfers.map(({ wish }) => wish !== null)), unit: '%' },
    { what: 'transfer: sum', value: of('amount'), unit: '%' },
    { what: 'transfer: recipient', value: of('recipient'), unit: '%' },
    { what: 'transfer: from the account', value: of('from'), unit: '%' },
    { what: 'transfer: to the account of theirs', value: of('kind'), unit: '%' },
    { what: 'transfer: all slots', value: share(transferMet), unit: '%' },
    { what: 'transfer: moved on their yes', value: share(transfers.map(({ done }) => done)), unit: '%' },
    {
      what: 'an answer, p95',
      value: percentile(
        outcomes.flatMap(({ times }) => times),
        0.95,
      ),
      unit: 'ms',
    },
  ]
}

const isBalanceMet = ({ dialogue, told }: Outcome) => dialogue.account !== null && told.has(dialogue.account)
const isTransferMet = (one: Outcome) => Object.values(slotsOf(one)).every(Boolean)

/** Which slots of a transfer are as recorded. */
function slotsOf({ dialogue, wish }: Outcome) {
  const digits = (text: string) => text.replace(/[^\d]/g, '')
  const amounts = dialogue.amounts.map(digits).filter(Boolean)
  return {
    amount: wish !== null && amounts.includes(wish.amount),
    recipient: wish !== null && wish.to.toLowerCase() === dialogue.recipient?.toLowerCase(),
    from: wish !== null && (dialogue.account === null || wish.from === dialogue.account),
    kind: wish !== null && (dialogue.recipientKind === 'any' || wish.kind === dialogue.recipientKind),
  }
}

async function prepare() {
  const { db } = await import('@/db/client')
  const { bankCustomers, bankPayees, bankStepUps } = await import('@/db/schema/banking')
  const { people } = await import('@/db/schema/people')
  const { sessions } = await import('@/db/schema/sessions')
  const { openAccounts } = await import('@/lib/banking/open-accounts')
  const { payeesOf } = await import('@/lib/banking/read-accounts')
  const { orchestrate } = await import('@/lib/chat/agents/orchestrate')
  const { nobody } = await import('@/lib/people/actor')
  const { startSession } = await import('@/lib/sessions/start')

  async function customerOf({ recipient }: BankDialogue): Promise<Turn['session']> {
    const personId = newId()
    await db.insert(people).values({ id: personId })
    const started = { actor: nobody, address: personId, channel: 'website', type: 'visit', guest: true } as const
    const { session } = await startSession(started)
    const sessionId = session.session_id
    await db.update(sessions).set({ personId }).where(eq(sessions.id, sessionId))
    const caller = { sessionId, personId, proven: true }
    await db.transaction((tx) => openAccounts({ caller, currency: 'USD', now: new Date() }, tx))
    await db.update(bankCustomers).set({ dailyLimit: 10_000_000 }).where(eq(bankCustomers.personId, personId))
    if (recipient) {
      const kinds = ['current', 'savings'] as const
      await db
        .insert(bankPayees)
        .values(kinds.map((kind) => ({ id: newId(), personId, name: recipient, kind, number: '000000000000' })))
    }
    await db.insert(bankStepUps).values({ sessionId, personId, expiresAt: new Date(Date.now() + 3_600_000) })
    return { id: sessionId, type: 'visit', channel: 'website', personId, proven: true }
  }

  async function replay(dialogue: BankDialogue): Promise<Outcome> {
    const session = await customerOf(dialogue)
    const payees = await payeesOf({ sessionId: session.id, personId: session.personId, proven: true }, db)
    const outcome: Outcome = { dialogue, lines: [], told: new Set(), wish: null, done: false, times: [] }
    let data = nothing
    let history: Turn['history'] = []
    let now = Date.now()
    for (const text of dialogue.turns) {
      now += 1000
      const given = {
        text,
        locale: 'en' as const,
        data,
        history: history.slice(-12),
        session,
        recalled: [],
        categories: null,
      }
      const turn: Turn = { ...given, now: new Date(now) }
      const began = performance.now()
      const { agent } = await orchestrate(turn, db)
      const { parts, ...answer } = await db.transaction((tx) => agent.answer(turn, tx))
      outcome.times.push(performance.now() - began)
      data = { ...data, ...answer.data }
      const content = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
      history = [
        ...history,
        { role: 'user', content: text, parts: [] },
        { role: 'assistant', content, parts, agent: agent.name },
      ]
      outcome.lines.push(`> ${text}`, `${agent.name}: ${content}`)
      if (agent.name !== 'banking') continue
      if (/current account ending in \d+ holds/.test(content)) outcome.told.add('current')
      if (/savings account ending in \d+ holds/.test(content)) outcome.told.add('savings')
      const wish = data.bank?.asked === 'confirm' ? data.bank.transfer : undefined
      if (wish) {
        const payee = payees.find(({ id }) => id === wish.payeeId)
        const to = payee?.name ?? ''
        outcome.wish = { amount: String((wish.amount ?? 0) / 100), from: wish.from ?? '', to, kind: payee?.kind ?? '' }
      }
      if (parts.some(({ type }) => type === 'bank_receipt')) outcome.done = true
    }
    return outcome
  }

  return {
    async replayAll(dialogues: BankDialogue[]): Promise<Outcome[]> {
      const outcomes: Outcome[] = []
      for (const dialogue of dialogues) outcomes.push(await replay(dialogue))
      return outcomes
    },
  }
}

await onDialogues('banking', values.data, measure)
