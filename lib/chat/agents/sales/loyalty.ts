import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people'
import { type Act, answer } from './scene'

/** The loyalty tier of this very person; a guest has none to tell. */
export const tellTier: Act = async ({ say, turn, tx }) => {
  const { personId } = turn.session
  const quick = [say.quick.orders, say.quick.person]
  if (personId === null) return answer({ text: say.tierOfGuest, quick, outcome: 'declined' })
  const [person] = await tx.select({ tier: people.loyaltyTier }).from(people).where(eq(people.id, personId))
  return answer({ text: person?.tier ? say.tier(person.tier) : say.noTier, quick })
}
