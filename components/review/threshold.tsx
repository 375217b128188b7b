'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { countFrom } from '@/components/thread/quality-bins'
import { QualitySlider } from '@/components/thread/quality-slider'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { changePipelineSettings } from '@/lib/pipeline/client'
import { selectionQueryOptions } from '@/lib/pipeline/dataset-client'

type Props = {
  /** The bar as it is set, and as it is tried here. */
  threshold: number
  tried: number
  onTry: (threshold: number) => void
  onSaved: (threshold: number) => void
}

const figures = new Intl.NumberFormat('en-GB')

/** What an example needs to pass. It can be tried on what is to do, and then set for all runs to come. */
export function Threshold({ threshold, tried, onTry, onSaved }: Props) {
  const [open, setOpen] = useState(false)
  const { data, isError } = useQuery({
    ...selectionQueryOptions({ format: 'openai', review: 'pending' }),
    enabled: open,
  })
  const save = useMutation({
    mutationFn: () => changePipelineSettings({ threshold: tried }),
    onSuccess: (settings) => {
      onSaved(settings.threshold)
      setOpen(false)
      toast.success(`Examples need ${settings.threshold.toFixed(2)} from now on`)
    },
    onError: () => toast.error('The threshold stays as it was'),
  })
  const bins = data?.bins ?? []
  const say = (value: number) =>
    `${value.toFixed(2)}, ${figures.format(countFrom(bins, value))} of ${figures.format(countFrom(bins, 0))} to do pass`
  return (
    <Popover
      label="Threshold"
      align="end"
      className="w-[320px] p-4"
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) onTry(threshold)
      }}
      trigger={
        <button type="button" className="text-ink-3 underline decoration-dotted underline-offset-2 hover:text-ink">
          needs {tried.toFixed(2)} to pass
        </button>
      }
    >
      <p className="mb-2 flex justify-between gap-3">
        <b className="font-semibold">Needed to pass</b>
        <span className="text-ink-3">{data ? say(tried) : isError ? 'not counted' : 'counting'}</span>
      </p>
      <QualitySlider bins={bins} start={0} value={tried} onChange={onTry} onSettle={onTry} say={say} />
      <p className="mt-2 text-ink-2 text-xs">
        What has been made stays. Runs that begin from now on leave out what has less.
      </p>
      <Button
        variant="primary"
        className="mt-3"
        disabled={tried === threshold}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Need {tried.toFixed(2)} from now on
      </Button>
    </Popover>
  )
}
