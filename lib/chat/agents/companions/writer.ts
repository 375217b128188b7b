import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import type { Turn } from '@/lib/chat/agents/agent'
import { isOpenedByOwner } from '@/lib/sessions/access'

/** Whose entries a companion's tools may read in a talk: its person's, where they began it themselves. */
export async function writerIn({ session }: Pick<Turn, 'session'>, tx: Tx): Promise<string | null> {
  const [talk] = await tx.select().from(sessions).where(eq(sessions.id, session.id))
  return talk && isOpenedByOwner(talk) ? talk.personId : null
}
