import { createRandom } from '@/scripts/populate/random'
import { calendar } from './calendar'

export type Amount = { sessions: number; events: number; days: number; seed: number; anchor: Date }

export const kinds = ['workshop', 'visit', 'talk', 'journey'] as const
export type Kind = (typeof kinds)[number]

/** Of a hundred sessions; and about how many events one of them has, where it is not workshops that make up the rest. */
const shares: Record<Kind, number> = { workshop: 56, visit: 27, talk: 11, journey: 6 }
const usual: Record<Exclude<Kind, 'workshop'>, number> = { visit: 17, talk: 15, journey: 36 }
/** Of what happens once a session is over: ended, five stages, completed. */
const fewestInWorkshop = 12

export type Planned = { n: number; kind: Kind; beganAt: number; events: number }

/** As many as keep the longest session within one short transaction. */
export const mostEventsEach = 600

function kindAt(share: number): Kind {
  let left = share * 100
  for (const kind of kinds) {
    left -= shares[kind]
    if (left < 0) return kind
  }
  return 'workshop'
}

/** What is made, session by session in the order they began; the same for the same amount. */
export function* plan({ sessions, events, days, seed, anchor }: Amount): Generator<Planned> {
  const at = calendar(days, anchor.getTime())
  const others =
    (['visit', 'talk', 'journey'] as const).reduce((sum, kind) => sum + usual[kind] * shares[kind], 0) / 100
  const each = Math.max(fewestInWorkshop, (events / sessions - others) / (shares.workshop / 100))
  for (let n = 0; n < sessions; n++) {
    const random = createRandom(seed, n, 5)
    const kind = kindAt(random.between(0, 1))
    const beganAt = at((n + random.between(0, 1)) / sessions)
    const length = random.between(0.35, 1.65)
    yield {
      n,
      kind,
      beganAt,
      events: kind === 'workshop' ? Math.max(fewestInWorkshop, Math.round(each * length)) : usual[kind],
    }
  }
}
