'use client'

import { PageProblem } from '@/components/staff/page-problem'

export default function StaffError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PageProblem title="This page did not load" code={error.digest} onRetry={reset}>
      Sessions carry on as usual, you just cannot see them here.
    </PageProblem>
  )
}
