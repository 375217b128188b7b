'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { demoQuery, removeDemoData, stopDemo } from '@/lib/demo/client'
import type { DemoView } from '@/lib/demo/schema'
import { DemoOffer } from './demo-offer'

const figures = new Intl.NumberFormat('en-GB')

/** Tells an admin of demo data: how far their making is, that they are here, and how they go. */
export function DemoBar({ demo }: { demo: DemoView }) {
  const { work, sessions } = demo
  const running = work?.status === 'running'
  const failed = work?.status === 'failed' && work.action === 'fill'
  if (!running && sessions === 0 && !failed) return null
  return (
    <section
      aria-label="Demo data"
      className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-line border-t ground-sunken px-4 py-2 text-ink-2 text-sm sm:px-6"
    >
      {running ? <Progress work={work} /> : <Standing demo={demo} />}
    </section>
  )
}

type Work = NonNullable<DemoView['work']>

function wordsOf({ action, what, done, total }: Work): string {
  const doing = action === 'fill' ? 'Making demo data' : 'Removing the demo data'
  if (what === null) return doing
  const part = action === 'fill' ? `${what}, ` : ''
  return `${doing}: ${part}${figures.format(done)} of ${figures.format(total)}`
}

function Progress({ work }: { work: Work }) {
  const cache = useQueryClient()
  const stop = useMutation({
    mutationFn: stopDemo,
    onSuccess: (demo) => cache.setQueryData(demoQuery().queryKey, demo),
    onError: (error) => toast.error('It goes on', { description: error.message }),
  })
  const percent = work.total > 0 ? Math.round((100 * work.done) / work.total) : undefined
  return (
    <>
      <span role="status" className="tabular-nums">
        {wordsOf(work)}
      </span>
      <span
        role="progressbar"
        aria-label={work.action === 'fill' ? 'Making demo data' : 'Removing the demo data'}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-[3px] min-w-24 flex-1 overflow-hidden rounded-full bg-line max-sm:order-last max-sm:basis-full"
      >
        <span className="block h-full rounded-full bg-thread" style={{ width: `${percent ?? 0}%` }} />
      </span>
      <Button
        variant="quiet"
        className="max-sm:ml-auto"
        loading={stop.isPending || stop.isSuccess}
        onClick={() => stop.mutate()}
      >
        Stop
      </Button>
    </>
  )
}

function Standing({ demo: { work, sessions, offered } }: { demo: DemoView }) {
  if (sessions === 0) return <span role="status">Nothing was added: {work?.error ?? 'it broke off at once.'}</span>
  const here = `${plural(sessions, 'session')} here ${sessions === 1 ? 'is' : 'are'} demo data.`
  const broke = work?.status === 'cancelled' || work?.status === 'failed'
  const told = !broke ? '' : work.action === 'fill' ? ' It was stopped before the end.' : ' Some were removed already.'
  return (
    <>
      <span role="status">
        {here}
        {told}
      </span>
      <span className="ml-auto flex flex-wrap gap-2">
        {offered ? <DemoOffer again /> : null}
        <Remove sessions={sessions} />
      </span>
    </>
  )
}

function Remove({ sessions }: { sessions: number }) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: removeDemoData,
    onSuccess: (demo) => cache.setQueryData(demoQuery().queryKey, demo),
    onError: (error) => toast.error('Nothing was removed', { description: error.message }),
  })
  return (
    <AlertDialog
      open={asking}
      onOpenChange={setAsking}
      tone="danger"
      title="Remove the demo data?"
      description="The made-up sessions and people go, with their messages, events and training examples. What people left here stays."
      confirmLabel={`Remove ${plural(sessions, 'session')}`}
      onConfirm={() => remove.mutate()}
      trigger={
        <Button variant="quiet" loading={remove.isPending}>
          Remove the demo data
        </Button>
      }
    />
  )
}
