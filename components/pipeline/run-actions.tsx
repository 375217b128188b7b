'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowUpRight, ChevronDown, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { stages } from '@/db/enums'
import type { RunView } from '@/lib/pipeline/api-schema'
import { cancelRun } from '@/lib/pipeline/client'
import { keepRun } from './run-changes'
import { shortId, stageWords } from './run-words'
import { canRetry, canRunAgain, useRetry } from './use-retry'

/** What can be done about a run; only looking for those who may not act. */
export function RunActions({ run, canAct }: { run: RunView; canAct: boolean }) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const retry = useRetry()
  const cancel = useMutation({
    mutationFn: () => cancelRun(run.id),
    onSuccess: (changed) => keepRun(cache, changed, `Run ${shortId(run.id)} is cancelled`),
    onError: sayRefusal('The run was not cancelled'),
  })
  const earlier = stages.slice(0, stages.indexOf(run.stage))
  const open = run.status === 'waiting' || run.status === 'running'
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-5 py-3">
      {canAct && canRetry(run) ? (
        <>
          <Button variant="ink" icon={<RotateCcw />} loading={retry.isPending} onClick={() => retry.mutate({ run })}>
            Retry now
          </Button>
          {earlier.length > 0 ? (
            <Menu
              align="start"
              trigger={
                <Button variant="quiet" iconAfter={<ChevronDown />}>
                  From stage
                </Button>
              }
              items={earlier.map((stage) => ({
                key: stage,
                label: `From ${stageWords[stage].name.toLowerCase()}`,
                onSelect: () => retry.mutate({ run, fromStage: stage }),
              }))}
            />
          ) : null}
        </>
      ) : null}
      {canAct && canRunAgain(run) ? (
        <Button
          icon={<RotateCcw />}
          loading={retry.isPending}
          onClick={() => retry.mutate({ run, fromStage: 'validation' })}
        >
          Run again
        </Button>
      ) : null}
      {canAct && open ? (
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          trigger={<Button loading={cancel.isPending}>Cancel run</Button>}
          title="Cancel this run?"
          description="Its session is marked as failed, and your name is kept with it. Nothing recorded is lost, and you can retry the run later."
          confirmLabel="Cancel run"
          cancelLabel="Keep it running"
          tone="danger"
          onConfirm={() => cancel.mutate()}
        />
      ) : null}
      <Button asChild variant="quiet" iconAfter={<ArrowUpRight />} className="ml-auto">
        <Link href={`/sessions/${run.sessionId}`}>Timeline</Link>
      </Button>
    </div>
  )
}
