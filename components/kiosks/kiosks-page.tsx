'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { PageTop } from '@/components/ui/page-top'
import { Table, Th } from '@/components/ui/table'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { kiosksQuery } from '@/lib/sessions/kiosk-client'
import type { KioskView } from '@/lib/sessions/kiosk-schema'
import { KioskForm } from './kiosk-form'
import { KioskRow } from './kiosk-row'
import { SetupCodeDialog } from './setup-code-dialog'
import { useSetupCode } from './use-setup-code'

const lookAgainMs = { usually: 30_000, forTheCode: 2000 }

type Props = { initial: KioskView[]; categories: string[]; now: number }

/** The screens that stand somewhere: what each is, whether it is set up, and the codes that set them up. */
export function KiosksPage({ initial, categories, now: start }: Props) {
  const [open, setOpen] = useState<KioskView | 'new' | null>(null)
  const code = useSetupCode()
  const zone = useZone()
  const now = useNow(start)
  const { data, isPending, error, refetch } = useQuery({
    ...kiosksQuery(),
    initialData: initial,
    refetchInterval: code.shown ? lookAgainMs.forTheCode : lookAgainMs.usually,
  })
  const shown = code.shown
  const asItIs = data.find(({ id }) => id === shown?.kiosk.id)
  const used = asItIs !== undefined && asItIs.registered_at !== shown?.kiosk.registered_at
  const add = (
    <Button variant="primary" icon={<Plus />} onClick={() => setOpen('new')}>
      Add a kiosk
    </Button>
  )
  return (
    <>
      <PageTop title="Kiosks" actions={data.length > 0 ? add : null}>
        <span className="text-ink-3">The screens that people stand in front of.</span>
      </PageTop>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto ground-surface">
        {data.length > 0 ? (
          <Table label="Kiosks" className="min-w-[820px] table-fixed max-sm:block max-sm:min-w-0">
            <thead className="max-sm:hidden">
              <tr>
                <Th>Name and place</Th>
                <Th className="w-[220px]">Languages</Th>
                <Th className="w-[180px]">Screen</Th>
                <Th className="w-[140px]">Last seen</Th>
                <Th className="w-[120px]">
                  <span className="sr-only">Set up</span>
                </Th>
              </tr>
            </thead>
            <tbody className="max-sm:block">
              {data.map((kiosk) => (
                <KioskRow
                  key={kiosk.id}
                  {...{ kiosk, now, zone }}
                  busy={code.makingFor === kiosk.id}
                  onOpen={() => setOpen(kiosk)}
                  onCode={() => code.make(kiosk)}
                />
              ))}
            </tbody>
          </Table>
        ) : (
          <ListStates
            what="Kiosks"
            pending={isPending}
            error={error}
            onRetry={() => void refetch()}
            onClear={null}
            empty={
              <StatePanel art="loose" framed={false} title="No kiosks yet" actions={add}>
                A kiosk is a screen with a place and settings of its own. Add one here, then type its code on the
                screen.
              </StatePanel>
            }
          />
        )}
      </div>
      <Dialog
        open={open !== null}
        onOpenChange={(next) => (next ? null : setOpen(null))}
        title={open === 'new' || !open ? 'Add a kiosk' : open.name}
        description={open === 'new' ? 'Its set-up code comes next.' : undefined}
        className="sm:w-[min(620px,calc(100vw-32px))]"
      >
        {open ? (
          <KioskForm
            kiosk={open === 'new' ? null : open}
            categories={categories}
            onMade={code.make}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Dialog>
      {shown ? <SetupCodeDialog {...shown} used={used} now={now} onClose={code.close} /> : null}
    </>
  )
}
