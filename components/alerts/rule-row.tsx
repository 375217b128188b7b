'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BellOff, Ellipsis, Pencil, Send, Trash2, Webhook } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { Switch } from '@/components/ui/switch'
import { alertRulesQuery, deleteAlertRule, testAlertWebhook } from '@/lib/log/alert-client'
import type { AlertRuleView } from '@/lib/log/alert-schema'
import { mutedWords } from './alert-time'
import { deliveryTrouble, ruleWords } from './alert-words'
import { RuleDialog } from './rule-dialog'
import { useRuleChange } from './use-rule-change'

const muteMinutes = 60

/** One rule: on or off, how its webhook fares, and what can be done with it. */
export function RuleRow({ rule, now, zone }: { rule: AlertRuleView; now: number; zone: string | undefined }) {
  const cache = useQueryClient()
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  const change = useRuleChange(rule)
  const test = useMutation({
    mutationFn: () => testAlertWebhook(rule.id),
    onSuccess: ({ delivered, detail }) =>
      delivered
        ? toast.success('The webhook took the test')
        : toast.error('The webhook did not take the test', { description: detail }),
    onError: sayRefusal('The test was not sent'),
  })
  const remove = useMutation({
    mutationFn: () => deleteAlertRule(rule.id),
    onSuccess: async () => {
      toast.success(`“${rule.name}” is deleted`)
      await Promise.all([
        cache.invalidateQueries({ queryKey: alertRulesQuery.queryKey }),
        cache.invalidateQueries({ queryKey: ['alerts'] }),
      ])
    },
    onError: sayRefusal('The rule was not deleted'),
  })
  const muted = rule.muted_until !== null && Date.parse(rule.muted_until) > now
  const words = ruleWords(rule)
  const trouble = deliveryTrouble(rule)
  const enabled =
    change.isPending && change.variables.change.enabled !== undefined ? change.variables.change.enabled : rule.enabled
  const notes = [
    rule.name === words ? null : words,
    rule.webhook_url
      ? `Posts to ${URL.canParse(rule.webhook_url) ? new URL(rule.webhook_url).host : 'a webhook'}`
      : null,
    muted ? mutedWords(rule.muted_until ?? '', zone) : null,
  ].filter((note) => note !== null)
  return (
    <li className="flex min-h-[34px] items-center gap-2 py-0.5 max-sm:min-h-11">
      <div className="min-w-0 flex-1">
        <p className="text-ink-2 [overflow-wrap:anywhere]">{rule.name}</p>
        {notes.length > 0 ? <p className="text-ink-3 text-xs [overflow-wrap:anywhere]">{notes.join(' · ')}</p> : null}
        {trouble ? <p className="font-medium text-danger-t text-xs [overflow-wrap:anywhere]">{trouble}</p> : null}
      </div>
      <Menu
        trigger={
          <IconButton label={`More about “${rule.name}”`} size="small" className="text-ink-3 max-sm:size-11">
            <Ellipsis />
          </IconButton>
        }
        items={[
          { key: 'edit', label: 'Edit', icon: <Pencil />, onSelect: () => setOpen('edit') },
          {
            key: 'mute',
            label: muted ? 'Unmute' : 'Mute 1 h',
            icon: <BellOff />,
            onSelect: () =>
              change.mutate({
                change: { mutedMinutes: muted ? null : muteMinutes },
                done: muted ? 'No longer muted' : 'Muted for an hour',
                back: { mutedMinutes: muted ? muteMinutes : null },
              }),
          },
          ...(rule.webhook_url
            ? [{ key: 'test', label: 'Send a test', icon: <Send />, onSelect: () => test.mutate() }]
            : [{ key: 'webhook', label: 'Add a webhook', icon: <Webhook />, onSelect: () => setOpen('edit') }]),
          {
            key: 'delete',
            label: 'Delete',
            icon: <Trash2 />,
            tone: 'danger',
            apart: true,
            onSelect: () => setOpen('delete'),
          },
        ]}
      />
      <Switch
        checked={enabled}
        words="hidden"
        onChange={(checked) =>
          change.mutate({
            change: { enabled: checked },
            done: checked ? `On: ${rule.name}` : `Off: ${rule.name}`,
            back: { enabled: !checked },
          })
        }
      >
        {rule.name}
      </Switch>
      <RuleDialog open={open === 'edit'} onClose={() => setOpen(null)} rule={rule} />
      <AlertDialog
        open={open === 'delete'}
        onOpenChange={() => setOpen(null)}
        title={`Delete “${rule.name}”?`}
        description="Its alerts go with it, those that have passed too. To be told no longer, switching it off is enough."
        confirmLabel="Delete the rule"
        cancelLabel="Keep it"
        tone="danger"
        onConfirm={() => remove.mutate()}
      />
    </li>
  )
}
