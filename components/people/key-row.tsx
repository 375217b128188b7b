'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Td, Tr } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { keysQuery, revokeKey } from '@/lib/people/client'
import type { KeyView } from '@/lib/people/schema'

const cell = 'h-[52px] py-2 max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const row =
  'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-2 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0'

/** One API key: what it may do, when it was used, and its end. */
export function KeyRow({ apiKey, now, zone }: { apiKey: KeyView; now: number; zone: string | undefined }) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { id, name, scopes, created_at, last_used_at, revoked_at } = apiKey
  const revoke = useMutation({
    mutationFn: () => revokeKey(id),
    onSuccess: () => {
      toast.success(`${name} is revoked`)
      return cache.invalidateQueries(keysQuery())
    },
    onError: sayRefusal('The key was not revoked'),
  })
  const time = (at: string) =>
    zone ? <RelativeTime at={at} now={now} timeZone={zone} className="whitespace-nowrap" /> : null
  return (
    <Tr className={row}>
      <Td className={cell}>
        <span className={`block font-semibold [overflow-wrap:anywhere] ${revoked_at ? 'text-ink-3' : ''}`}>{name}</span>
      </Td>
      <Td className={`${cell} max-sm:order-3 max-sm:col-span-2`}>
        <span className="flex flex-wrap gap-1">
          {scopes.map((scope) => (
            <Tag key={scope} mono tone={scope === 'admin' && !revoked_at ? 'warn' : 'neutral'}>
              {scope}
            </Tag>
          ))}
        </span>
      </Td>
      <Td className={`${cell} text-ink-2 max-sm:hidden`}>{time(created_at)}</Td>
      <Td className={`${cell} text-ink-2 max-sm:order-4 max-sm:col-span-2`}>
        <span className="text-ink-3 sm:hidden">Last used </span>
        {last_used_at ? time(last_used_at) : <span className="text-ink-3">never</span>}
      </Td>
      <Td className={`${cell} text-right max-sm:order-2`}>
        {revoked_at ? (
          <span className="text-ink-3">Revoked {time(revoked_at)}</span>
        ) : (
          <Button
            size="small"
            loading={revoke.isPending}
            onClick={() => setAsking(true)}
            aria-label={`Revoke ${name}`}
            className="max-sm:h-11 max-sm:px-3.5"
          >
            Revoke
          </Button>
        )}
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          title={`Revoke ${name}?`}
          description="Whatever uses it is shut out within a second. It cannot be brought back; make another one instead."
          confirmLabel="Revoke the key"
          cancelLabel="Keep it"
          tone="danger"
          onConfirm={() => revoke.mutate()}
        />
      </Td>
    </Tr>
  )
}
