'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { sayRefusal } from '@/components/thread/say-outcome'
import { plural } from '@/components/ui/plural'
import { Switch } from '@/components/ui/switch'
import { Tag } from '@/components/ui/tag'
import type { SettingsView } from '@/lib/pipeline/api-schema'
import { changePipelineSettings, pipelineQuery } from '@/lib/pipeline/client'

/** Whether sessions that end are taken up, for all to see and for those who may act to change. */
export function TakingSwitch({ settings, canAct }: { settings: SettingsView; canAct: boolean }) {
  const cache = useQueryClient()
  const keep = (change: Partial<SettingsView>) =>
    cache.setQueryData(
      pipelineQuery.queryKey,
      (shown) => shown && { ...shown, settings: { ...shown.settings, ...change } },
    )
  const change = useMutation({
    mutationFn: (taking: boolean) => changePipelineSettings({ taking }),
    onMutate: (taking) => keep({ taking }),
    onSuccess: (set) => {
      keep(set)
      toast.success(set.taking ? 'New sessions are taken again' : 'New sessions wait from now on')
    },
    onError: (error, taking) => {
      keep({ taking: !taking })
      sayRefusal('The switch was not turned')(error)
    },
  })
  if (!canAct) return settings.taking ? null : <Tag tone="warn">Not taking new sessions</Tag>
  return (
    <Switch checked={settings.taking} onChange={(taking) => change.mutate(taking)} words="start">
      <span className="font-medium">Taking new sessions</span>
    </Switch>
  )
}

/** Says that new sessions wait, since when and by whom. */
export function HeldNotice({ settings, said }: { settings: SettingsView; said: (at: string) => string }) {
  const { held, changed_by: by, changed_at: at } = settings
  const who = by ? ` by ${by.name ?? by.customer_id}` : ''
  return (
    <p role="status" className="flex-none border-line border-b bg-warn-soft px-4 py-2.5 text-warn-t sm:px-6">
      <b className="font-semibold">New sessions are not taken up.</b>{' '}
      {`${plural(held, 'session waits', 'sessions wait')}, none is lost, and what has begun goes on.`}
      {at ? ` Switched off${who} ${said(at)}.` : ''}
    </p>
  )
}
