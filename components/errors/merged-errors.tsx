'use client'

import { errorTitle } from '@/components/thread/error-title'
import { Button } from '@/components/ui/button'
import type { ErrorDetail } from '@/lib/log/error-schema'
import { useErrorChange } from './use-error-change'

/** The errors that staff said are the same as this one. */
export function MergedErrors({ error }: { error: ErrorDetail }) {
  if (error.merged.length === 0) return null
  return (
    <section aria-label="Counted here too" className="mt-4">
      <h3 className="mb-1 font-semibold text-ink-3 text-xs">Counted here too</h3>
      <ul>
        {error.merged.map((one) => (
          <Merged key={one.fingerprint} into={error.fingerprint} one={one} />
        ))}
      </ul>
    </section>
  )
}

type Props = { into: string; one: ErrorDetail['merged'][number] }

function Merged({ into, one }: Props) {
  const change = useErrorChange(one.fingerprint)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {errorTitle(one)} <span className="mono text-ink-3">{one.error_type}</span>
      </span>
      <Button
        size="small"
        variant="quiet"
        className="max-sm:h-11"
        loading={change.isPending}
        onClick={() =>
          change.mutate({
            change: { mergeInto: null },
            done: 'Later ones count by themselves',
            undo: { mergeInto: into },
          })
        }
      >
        Let later ones count by themselves
      </Button>
    </li>
  )
}
