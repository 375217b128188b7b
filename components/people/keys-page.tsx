'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'
import { Table, Th } from '@/components/ui/table'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { keysQuery } from '@/lib/people/client'
import type { KeyView } from '@/lib/people/schema'
import { KeyRow } from './key-row'
import { NewKeyDialog } from './new-key-dialog'

/** The secrets by which programs come in: those that work first, then those that have ended. */
export function KeysPage({ initial, now: start }: { initial: KeyView[]; now: number }) {
  const [making, setMaking] = useState(false)
  const zone = useZone()
  const now = useNow(start)
  const { data, isPending, error, refetch } = useQuery({ ...keysQuery(), initialData: initial })
  const keys = data.toSorted((a, b) => Number(a.revoked_at !== null) - Number(b.revoked_at !== null))
  const make = (
    <Button variant="primary" icon={<Plus />} onClick={() => setMaking(true)}>
      Make a key
    </Button>
  )
  return (
    <>
      <PageTop title="Keys" actions={keys.length > 0 ? make : null}>
        <span className="text-ink-3">
          By these, programs call{' '}
          <Link href="/docs" className="text-thread underline decoration-thread-line underline-offset-2">
            the API
          </Link>
          .
        </span>
      </PageTop>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto ground-surface">
        {keys.length > 0 ? (
          <Table label="API keys" className="min-w-[820px] table-fixed max-sm:block max-sm:min-w-0">
            <thead className="max-sm:hidden">
              <tr>
                <Th className="w-[240px]">Name</Th>
                <Th>May</Th>
                <Th className="w-[130px]">Made</Th>
                <Th className="w-[130px]">Last used</Th>
                <Th className="w-[130px]">
                  <span className="sr-only">Revoke</span>
                </Th>
              </tr>
            </thead>
            <tbody className="max-sm:block">
              {keys.map((key) => (
                <KeyRow key={key.id} apiKey={key} now={now} zone={zone} />
              ))}
            </tbody>
          </Table>
        ) : (
          <ListStates
            what="Keys"
            pending={isPending}
            error={error}
            onRetry={() => void refetch()}
            onClear={null}
            empty={
              <StatePanel art="loose" framed={false} title="No keys yet" actions={make}>
                <KeyRound aria-hidden="true" className="mr-1.5 inline size-4 align-[-3px]" />A key lets a program in,
                and only to what you choose: a messenger’s adapter, a workshop, a script.
              </StatePanel>
            }
          />
        )}
      </div>
      <NewKeyDialog open={making} onClose={() => setMaking(false)} />
    </>
  )
}
