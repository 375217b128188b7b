import { UserRound, UserRoundX } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import { CellLines, Td, Tr } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { PersonView } from '@/lib/people/schema'
import { identityNames, nameOf, roleNames } from './person-words'

// On a phone a row folds: who, how they stand, what they go by, since when.
const cell = 'h-[57px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const look = {
  row: 'relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
  roles: `${cell} max-sm:order-3`,
  names: `${cell} max-sm:hidden`,
  wide: `${cell} max-sm:hidden`,
  sign: `${cell} max-sm:order-4 max-sm:justify-self-end`,
}

type Props = {
  person: PersonView
  index: number
  now: number
  zone: string | undefined
  measure: (row: HTMLTableRowElement | null) => void
}

/** One person: who, what they go by, what they may do, when they were last here. The whole row leads to them. */
export const PersonRow = memo(function PersonRow({ person, index, now, zone, measure }: Props) {
  const [first, ...others] = person.identities
  return (
    <Tr ref={measure} data-index={index} className={look.row}>
      <Td className={`${cell} max-sm:col-span-2`}>
        <div className="flex items-center gap-[11px]">
          {person.disabled ? (
            <Avatar icon={<UserRoundX />} />
          ) : person.name ? (
            <Avatar name={person.name} />
          ) : (
            <Avatar icon={<UserRound />} />
          )}
          <div className="min-w-0">
            <Link
              href={`/people/${person.customer_id}`}
              data-person={person.id}
              prefetch={false}
              className="ui-bare block truncate font-semibold text-[13.5px]/[18px] after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-thread focus-visible:after:-outline-offset-2"
            >
              {nameOf(person)}
            </Link>
            <span className="block truncate font-mono text-ink-3 text-xs tracking-[-.03em]">{person.customer_id}</span>
          </div>
        </div>
      </Td>
      <Td className={look.names}>
        {first ? (
          <CellLines
            plain
            title={<span className="block truncate">{first.value}</span>}
            note={others.length > 0 ? `${identityNames[first.kind]}, ${others.length} more` : identityNames[first.kind]}
          />
        ) : (
          <span className="text-ink-3">Nothing</span>
        )}
      </Td>
      <Td className={look.roles}>
        <span className="flex flex-wrap gap-1">
          {person.roles.map((role) => (
            <Tag key={role} tone={role === 'customer' || role === 'student' ? 'neutral' : 'thread'}>
              {roleNames[role]}
            </Tag>
          ))}
          {person.provisional ? <Tag>Provisional</Tag> : null}
          {person.disabled ? <Tag tone="warn">Disabled</Tag> : null}
        </span>
      </Td>
      <Td numeric className={look.wide}>
        {person.sessions.toLocaleString('en-GB')}
      </Td>
      <Td className={look.sign}>
        {person.last_activity_at === null ? (
          <span className="text-ink-3">none yet</span>
        ) : zone ? (
          <RelativeTime
            at={person.last_activity_at}
            now={now}
            timeZone={zone}
            className="whitespace-nowrap text-ink-2"
          />
        ) : null}
      </Td>
    </Tr>
  )
})
