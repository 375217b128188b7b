import Link from 'next/link'
import { memo } from 'react'
import { clockTime, formatRelative } from '@/components/ui/format-relative'
import { CellLines, Td, Tr } from '@/components/ui/table'
import type { AuditView } from '@/lib/people/schema'
import { actionWords, detailWords } from './audit-words'

const cell = 'h-[53px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const row =
  'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0'
const link = 'ui-bare font-medium underline decoration-line-2 underline-offset-2 hover:decoration-thread'

type Named = NonNullable<AuditView['person']>

/** Somebody, or where they stood: of those erased only the id is left. */
function Somebody({ person }: { person: Named }) {
  if (person.customer_id === null) return <span className="text-ink-3">Somebody erased</span>
  return (
    <Link href={`/people/${person.customer_id}`} prefetch={false} className={link}>
      {person.name ?? person.customer_id}
    </Link>
  )
}

type Props = {
  entry: AuditView
  index: number
  now: number
  zone: string | undefined
  measure: (row: HTMLTableRowElement | null) => void
}

/** One line of the audit: when, who, what, whose, how often. */
export const AuditRow = memo(function AuditRow({ entry, index, now, zone, measure }: Props) {
  const { at, by_person: person, by_key: key, person: whose, session_id: session, times } = entry
  const said = detailWords(entry)
  return (
    <Tr ref={measure} data-index={index} className={row}>
      <Td className={`${cell} max-sm:order-2 max-sm:text-right`}>
        {zone ? (
          <time dateTime={at} title={at} className="whitespace-nowrap text-ink-2">
            {formatRelative({ at, now, timeZone: zone })}
            <span className="text-ink-3 max-sm:hidden">{dayOnly(at, now) ? ` ${clockTime(at, zone)}` : ''}</span>
          </time>
        ) : null}
      </Td>
      <Td className={`${cell} max-sm:order-1`}>
        {person ? (
          <Somebody person={person} />
        ) : key ? (
          <span>
            {key.name} <span className="text-ink-3">key</span>
          </span>
        ) : (
          <span className="text-ink-3">Throughline itself</span>
        )}
      </Td>
      <Td className={`${cell} max-sm:order-3 max-sm:col-span-2`}>
        <CellLines plain title={actionWords[entry.action]} note={said} />
      </Td>
      <Td className={`${cell} max-sm:order-4`}>
        <span className="flex flex-wrap gap-x-2.5">
          {whose ? <Somebody person={whose} /> : null}
          {session ? (
            <Link href={`/sessions/${session}`} prefetch={false} className={`${link} font-mono text-xs/[20px]`}>
              {session.slice(-8)}
            </Link>
          ) : null}
        </span>
      </Td>
      <Td numeric className={`${cell} max-sm:order-5 ${times === 1 ? 'max-sm:hidden' : ''}`}>
        {times === 1 ? <span className="text-ink-3">once</span> : `${times.toLocaleString('en-GB')} times`}
      </Td>
    </Tr>
  )
})

/** From the third day on the relative time says the day alone. */
const dayOnly = (at: string, now: number) => now - Date.parse(at) > 2 * 86_400_000
