import type { ReactNode } from 'react'
import { StaffFrame } from '@/components/staff/staff-frame'
import { PageTools } from '@/components/ui/page-tools'
import { pageActor } from '@/lib/http/page-actor'
import { hasRole, isStaff } from '@/lib/people/actor'
import { staffCounts } from '@/lib/pipeline/staff-counts'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor()
  // The page inside knows its address and shows the way to the sign-in.
  if (!isStaff(actor)) return <PageTools>{children}</PageTools>
  const counts = await staffCounts({ actor })
  const admin = hasRole(actor, 'admin')
  const role = admin ? 'Admin' : hasRole(actor, 'operator') ? 'Operator' : 'Instructor'
  return (
    <PageTools>
      <StaffFrame counts={counts} person={{ name: actor.person?.name ?? role, role }} admin={admin}>
        {children}
      </StaffFrame>
    </PageTools>
  )
}
