import type { PersonRow } from '@/lib/people/find-or-make'
import { isPrivateTalk } from '@/lib/sessions/access'
import { ofPerson, ofSession, type SessionPart } from './export-parts'
import { inPages, members, onePage, withTimes } from './json-stream'

// An entry may be as long as a book.
const entriesAtOnce = 10

const beforeAllIds = '00000000-0000-0000-0000-000000000000'

/**
 * The export of a person as pieces of JSON text; its shape is told at `exportPerson`.
 * @param own whether it is for themselves: words of a journal and of companion conversations are for nobody else.
 */
export async function* documentOf(person: PersonRow, own: boolean, now: Date): AsyncGenerator<string> {
  const { id } = person
  yield `{"exported_at":${JSON.stringify(now)},\n"person":${JSON.stringify(viewPerson(person))},\n`
  const audit = (after: number, limit: number) => ofPerson.audit(id, after, limit)
  yield* members([
    ['identities', onePage(ofPerson.identities(id))],
    ['messengers', onePage(ofPerson.messengers(id))],
    ['passwords', onePage(ofPerson.passwords(id))],
    ['sign_ins', onePage(ofPerson.signIns(id))],
    ['erasures', onePage(ofPerson.erasures(id))],
    ['audit', inPages(audit, 0, (row) => row.id)],
    ...bankOf(id),
    ...journalOf(id, own),
  ])
  yield ',\n"sessions":['
  let first = true
  const sessions = (after: string, limit: number) => ofPerson.sessions(id, after, limit)
  for await (const page of inPages(sessions, beforeAllIds, (row) => row.id)) {
    for (const session of page) {
      yield first ? '\n' : ',\n'
      yield* sessionOf(session, own)
      first = false
    }
  }
  yield ']}\n'
}

function bankOf(id: string): [name: string, pages: AsyncIterable<Record<string, unknown>[]>][] {
  const transfers = (after: string, limit: number) => ofPerson.bankTransfers(id, after, limit)
  const entries = (after: string, limit: number) => ofPerson.bankEntries(id, after, limit)
  return [
    ['bank_accounts', onePage(ofPerson.bankAccounts(id))],
    ['bank_cards', onePage(ofPerson.bankCards(id))],
    ['bank_payees', onePage(ofPerson.bankPayees(id))],
    ['bank_transfers', inPages(transfers, beforeAllIds, (row) => row.id)],
    ['bank_entries', inPages(entries, beforeAllIds, (row) => row.id)],
  ]
}

function journalOf(id: string, own: boolean): [name: string, pages: AsyncIterable<Record<string, unknown>[]>][] {
  const writing = (after: string, limit: number) => ofPerson.writing(id, after, limit)
  if (!own) return [['entries', inPages(writing, beforeAllIds, (row) => row.id)]]
  const topics = (after: string, limit: number) => ofPerson.topics(id, after, limit)
  const entries = (after: string, limit: number) => ofPerson.entries(id, after, limit)
  return [
    ['topics', inPages(topics, beforeAllIds, (row) => row.id)],
    ['entries', inPages(entries, beforeAllIds, (row) => row.id, entriesAtOnce)],
  ]
}

function viewPerson(person: PersonRow) {
  const { id, customerId, name, roles, locale, loyaltyTier, provisional, createdAt, updatedAt } = person
  const times = { created_at: createdAt, updated_at: updatedAt }
  return { id, customer_id: customerId, name, roles, locale, loyalty_tier: loyaltyTier, provisional, ...times }
}

async function* sessionOf(session: SessionPart, own: boolean): AsyncGenerator<string> {
  const { id } = session
  const secret = !own && isPrivateTalk(session)
  const messages = async (after: number, limit: number) => {
    const rows = await ofSession.messages(id, after, limit)
    return secret
      ? rows.map((row) => ({
          ...row,
          content: null,
          parts: [],
          emotion: null,
          sentiment: null,
          telling: null,
          feedback_text: null,
        }))
      : rows
  }
  const events = async (after: number, limit: number) => {
    const rows = await ofSession.events(id, after, limit)
    return secret ? rows.map((row) => (row.source === 'system' ? row : { ...row, data: null })) : rows
  }
  const examples = (after: number, limit: number) => ofSession.examples(id, after, limit)
  const head = withTimes(secret ? withoutWords(session) : session)
  yield `${JSON.stringify(head).slice(0, -1)},\n`
  yield* members([
    ['devices', onePage(ofSession.devices(id))],
    ['joins', onePage(ofSession.joins(id))],
    ['runs', onePage(ofSession.runs(id))],
    ['messages', inPages(messages, 0, (row) => row.event_id)],
    ['deliveries', onePage(ofSession.deliveries(id))],
    ['earlier_replies', onePage(secret ? Promise.resolve([]) : ofSession.earlierReplies(id))],
    ['memories', onePage(ofSession.memories(id))],
    ['orders', onePage(ofSession.orders(id))],
    ['events', inPages(events, 0, (row) => row.id)],
    ['training_examples', inPages(examples, -1, (row) => row.ordinal)],
  ])
  yield '}'
}

function withoutWords(session: SessionPart): SessionPart {
  const data = { ...session.data, chat_context: [], conversation_summary: '' }
  return { ...session, title: null, goal: null, theme: null, topic_id: null, entry_id: null, metadata: {}, data }
}
