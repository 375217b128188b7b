import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import type { PersonView } from '@/lib/people/schema'
import { PersonSection } from './person-section'
import { identityNames, standingOf } from './person-words'

const languages: Record<string, string> = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' }
const nothing = <span className="text-ink-3">not said</span>

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}

/** Who somebody is, and what they go by. */
export function PersonFacts({ person, now, zone }: { person: PersonView; now: number; zone: string | undefined }) {
  const time = (at: string | null) =>
    at === null ? (
      <span className="text-ink-3">none yet</span>
    ) : zone ? (
      <RelativeTime at={at} now={now} timeZone={zone} />
    ) : null
  return (
    <>
      <PersonSection title="Who they are">
        <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-2">
          <Fact name="Name">{person.name ?? nothing}</Fact>
          <Fact name="Number">
            <span className="mono">{person.customer_id}</span>
          </Fact>
          <Fact name="Language">{person.locale ? (languages[person.locale] ?? person.locale) : nothing}</Fact>
          <Fact name="Loyalty tier">{person.loyalty_tier ?? <span className="text-ink-3">none</span>}</Fact>
          <Fact name="First came">{time(person.created_at)}</Fact>
          <Fact name="Last sign">{time(person.last_activity_at)}</Fact>
        </dl>
      </PersonSection>
      <PersonSection title="Known by">
        {person.identities.length === 0 ? (
          <p className="text-ink-2">Nothing: no phone, e-mail or name to sign in with.</p>
        ) : (
          <ul className="grid gap-2">
            {person.identities.map((identity) => (
              <li
                key={`${identity.kind} ${identity.value}`}
                className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-1"
              >
                <span className="text-ink-3">{identityNames[identity.kind]}</span>
                <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
                  <span className="min-w-0 [overflow-wrap:anywhere]">{identity.value}</span>
                  <Tag tone={identity.proven ? 'ok' : 'neutral'}>{standingOf(identity)}</Tag>
                </span>
              </li>
            ))}
          </ul>
        )}
      </PersonSection>
    </>
  )
}
