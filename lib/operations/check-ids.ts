import { eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Breach, checks } from '@/db/schema/operations'
import { log } from '@/lib/log'
import { type IdRule, idRules } from './id-rules'

/** What the names of these checks begin with; the table follows. */
export const idChecks = 'session_ids.'

const rowsAtOnce = 2000
/** Breaches that are kept of a table; more are not counted. */
const mostKept = 200
// A row may be committed some time after its own time.
const overlapMs = 120_000

type Seen = { looked: number; last: string[] | null; found: Breach[] }

/**
 * Proves that every id of a session agrees wherever it stands: in each table the rows written since the last time, those found wrong before,
 * and the next slice of all of them. It writes nothing but what it found, and no statement of it looks at more than some thousand rows.
 * @returns how many rows are wrong.
 */
export async function checkIds(options: { now?: Date; atOnce?: number; rules?: IdRule[] } = {}): Promise<number> {
  const { now = new Date(), atOnce = rowsAtOnce, rules = idRules } = options
  let wrong = 0
  for (const rule of rules) wrong += await checkTable(rule, now, atOnce)
  return wrong
}

async function checkTable(rule: IdRule, now: Date, atOnce: number): Promise<number> {
  const name = idChecks + rule.table
  const [before] = await db.select().from(checks).where(eq(checks.name, name))
  const known = before?.found.length ? await look(rule, { which: among(rule, before.found) }, mostKept) : null
  const recent = before && rule.since?.(new Date(before.checkedAt.getTime() - overlapMs))
  const fresh = recent ? await look(rule, recent, atOnce * (rule.share ?? 1)) : null
  const { looked, ended, place, found: walked } = await walkOn(rule, before?.place ?? null, atOnce)
  const found = together([known?.found ?? [], fresh?.found ?? [], walked])
  const row = {
    checkedAt: now,
    looked: (before?.place ? before.looked : 0) + looked,
    place,
    roundedAt: ended ? now : (before?.roundedAt ?? null),
    violations: found.length,
    found,
  }
  await db
    .insert(checks)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: checks.name, set: row })
  const told = { table: rule.table, violations: found.length, found: found.slice(0, 5) }
  if (found.length > 0) log.warn(told, 'Ids do not agree')
  return found.length
}

/** The next slices behind a place; null begins anew. */
async function walkOn(rule: IdRule, from: string[] | null, atOnce: number) {
  const walked = { looked: 0, ended: false, place: from, found: [] as Breach[] }
  for (let slices = rule.share ?? 1; slices > 0 && !walked.ended; slices--) {
    const slice = await look(rule, { which: walked.place ? after(rule, walked.place) : sql`true` }, atOnce)
    walked.looked += slice.looked
    walked.ended = slice.looked < atOnce
    walked.place = walked.ended ? null : slice.last
    walked.found.push(...slice.found)
  }
  return walked
}

function together(found: Breach[][]): Breach[] {
  const all = found.flat().map((breach) => [`${breach.key} ${breach.what}`, breach] as const)
  return [...new Map(all).values()].slice(0, mostKept)
}

const column = ({ column }: IdRule['key'][number]) => sql`r.${sql.identifier(column)}`
const listed = (parts: SQL[]) => sql.join(parts, sql`, `)
const keyList = ({ key }: IdRule) => listed(key.map(column))

const typed = ({ key }: IdRule, value: (index: number) => SQL) =>
  listed(key.map(({ type }, index) => sql`(${value(index)})::${sql.raw(type)}`))

/** The rows behind this one, by the primary key. */
const after = (rule: IdRule, place: string[]) =>
  sql`(${keyList(rule)}) > (${typed(rule, (index) => sql`${place[index]}::text`)})`

const among = (rule: IdRule, found: Breach[]) => sql`(${keyList(rule)}) in (
  select ${typed(rule, (index) => sql`known ->> ${sql.raw(String(index))}`)}
  from jsonb_array_elements(${JSON.stringify(found.map(({ key }) => key))}::jsonb) known)`

async function look(rule: IdRule, { which, order }: { which: SQL; order?: SQL }, atMost: number): Promise<Seen> {
  const key = sql`json_build_array(${listed(rule.key.map((one) => sql`${column(one)}::text`))})`
  const { session, join, missing } = sessionOf(rule)
  const whens = Object.entries(rule.breaches).map(([what, is]) => sql`when ${is} then ${what}`)
  const [seen] = await db.execute<Seen>(sql`
    with slice as materialized (
      select r.* from ${sql.identifier(rule.table)} r where ${which} order by ${order ?? keyList(rule)} limit ${atMost})
    select (select count(*)::int from slice) as looked,
      (select ${key} from slice r order by ${listed(rule.key.map((one) => sql`${column(one)} desc`))} limit 1) as last,
      coalesce((
        select json_agg(json_build_object('key', bad.key, 'what', bad.what, 'sessionId', bad.session)) from (
          select ${key} as key, case ${missing} ${sql.join(whens, sql` `)} end as what, ${session} as session
          from slice r ${join} ${rule.joins ?? sql``}
        ) bad where bad.what is not null), '[]') as found`)
  return seen ?? { looked: 0, last: null, found: [] }
}

/** The session that a row names, which is to be there. */
function sessionOf({ table }: IdRule) {
  if (table === 'sessions') return { session: sql`r.id`, join: sql``, missing: sql`` }
  return {
    session: sql`r.session_id`,
    join: sql`left join sessions s on s.id = r.session_id`,
    missing: sql`when s.id is null and r.session_id is not null then 'session_missing'`,
  }
}
