import type { Metadata } from 'next'
import { OperationsPage } from '@/components/operations/operations-page'
import { RoleOnly } from '@/components/thread/role-only'
import { AppError } from '@/lib/errors'
import { staffActor } from '@/lib/http/page-actor'
import { readOperations } from '@/lib/operations/read-operations'
import { canAdminister } from '@/lib/people/access'

export const metadata: Metadata = { title: 'Operations' }

export default async function Operations() {
  const actor = await staffActor('/operations')
  if (!canAdminister(actor))
    return (
      <RoleOnly of="admins" title="Operations">
        Admins see how the installation stands.
      </RoleOnly>
    )
  const initial = await readOperations({ actor }).catch(later)
  return <OperationsPage initial={initial} now={Date.now()} />
}

/** The page asks again by itself. */
function later(error: unknown) {
  if (error instanceof AppError && error.code === 'unavailable') return null
  throw error
}
