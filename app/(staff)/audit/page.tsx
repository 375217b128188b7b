import type { Metadata } from 'next'
import { auditFilterOf, hasDays, loadAuditFilters } from '@/components/people/audit-filters'
import { AuditPage } from '@/components/people/audit-page'
import { RoleOnly } from '@/components/thread/role-only'
import { AppError } from '@/lib/errors'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { readAudit } from '@/lib/people/read-audit'

export const metadata: Metadata = { title: 'Audit' }

const pageSize = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Audit({ searchParams }: Props) {
  const actor = await staffActor('/audit')
  if (!canAdminister(actor)) {
    return (
      <RoleOnly of="admins" title="Audit">
        Admins see who of the staff looked at whose data.
      </RoleOnly>
    )
  }
  const filters = await loadAuditFilters(searchParams)
  const { actor: by, ...filter } = auditFilterOf(filters)
  const list = hasDays(filters) ? null : await readAudit({ actor, by, ...filter, limit: pageSize }).catch(nobodyThere)
  return <AuditPage first={{ list, filters }} now={Date.now()} pageSize={pageSize} />
}

/** A number that is nobody's is a filter under which there is nothing. */
function nobodyThere(error: unknown) {
  if (error instanceof AppError && error.code === 'not_found') return { items: [], nextCursor: null }
  throw error
}
