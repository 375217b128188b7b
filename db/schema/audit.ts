import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { AuditAction } from '@/db/enums'
import { json, time } from './columns'
import { apiKeys, people } from './people'

/**
 * Who of the staff, or which program, read, exported or changed whose data. It outlives the person it speaks of, so it names people and
 * sessions by id only, without a foreign key, and holds no word of theirs.
 */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: time('at').notNull(),
    actorId: uuid('actor_id').references(() => people.id, { onDelete: 'set null' }),
    keyId: uuid('key_id').references(() => apiKeys.id, { onDelete: 'set null' }),
    action: text('action').$type<AuditAction>().notNull(),
    personId: uuid('person_id'),
    sessionId: uuid('session_id'),
    // Numbers and names of fields, never values.
    detail: json<Record<string, unknown>>('detail').notNull().default({}),
    times: integer('times').notNull().default(1),
  },
  (t) => [
    index('audit_at').on(t.at, t.id),
    index('audit_person').on(t.personId, t.id),
    index('audit_session').on(t.sessionId, t.id),
    index('audit_actor').on(t.actorId, t.action, t.at).where(sql`${t.actorId} is not null`),
  ],
)
