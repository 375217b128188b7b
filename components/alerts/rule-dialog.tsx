'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SecretOnce } from '@/components/ui/secret-once'
import { Select } from '@/components/ui/select'
import { type AlertKind, alertKinds } from '@/db/enums'
import { alertRulesQuery, changeAlertRule, makeAlertRule } from '@/lib/log/alert-client'
import type { AlertRuleView } from '@/lib/log/alert-schema'
import { bodyOf, draftOf, draftWords } from './rule-draft'
import { RuleFields } from './rule-fields'

const kindWords: Record<AlertKind, string> = {
  same_error: 'Many people hit the same error',
  stuck: 'Somebody comes no further after an error',
  api_failures: 'Calls to an endpoint fail',
  stage_failed: 'A stage of the pipeline fails for good',
  filter: 'Events of some kind come up often',
}

type Props = {
  open: boolean
  onClose: () => void
  /** The rule to be changed; null makes one. */
  rule: AlertRuleView | null
}

/** Makes or changes a rule, and shows the secret of its webhook where that is new. */
export function RuleDialog({ open, onClose, rule }: Props) {
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null)
  const close = () => {
    onClose()
    setMade(null)
  }
  const done = (name: string, secret: string | null) => {
    toast.success(rule ? `“${name}” is saved` : `“${name}” is on`)
    if (secret) setMade({ name, secret })
    else close()
  }
  const title = rule ? `Change “${rule.name}”` : 'New alert'
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title={made ? 'The webhook’s secret' : title}
      description={made ? `Put it where “${made.name}” is received.` : 'Everybody on the staff sees it in the app.'}
    >
      {made ? (
        <SecretOnce secret={made.secret} onDone={close}>
          Shown this once. By it the receiver knows that a post is ours; another address gets another one.
        </SecretOnce>
      ) : (
        <RuleForm rule={rule} onDone={done} onCancel={close} />
      )}
    </Dialog>
  )
}

type FormProps = {
  rule: AlertRuleView | null
  onDone: (name: string, secret: string | null) => void
  onCancel: () => void
}

function RuleForm({ rule, onDone, onCancel }: FormProps) {
  const cache = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(rule))
  const save = useMutation({
    mutationFn: () => {
      const { kind: _, ...body } = bodyOf(draft, rule)
      return rule ? changeAlertRule(rule.id, body) : makeAlertRule(bodyOf(draft, null))
    },
    onSuccess: async ({ name, webhook_secret }) => {
      await cache.invalidateQueries({ queryKey: alertRulesQuery.queryKey })
      onDone(name, webhook_secret)
    },
  })
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {rule ? (
        <p className="font-medium">{kindWords[draft.kind]}</p>
      ) : (
        <Select
          label="Tell me when"
          value={draft.kind}
          onChange={({ target }) => change({ kind: alertKinds.find((kind) => kind === target.value) ?? draft.kind })}
        >
          {alertKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </Select>
      )}
      <RuleFields draft={draft} onChange={change} />
      <Field
        label="Name"
        maxLength={100}
        autoComplete="off"
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
        placeholder={draftWords(draft)}
        hint="Left empty, it says what it watches for."
      />
      <Field
        label="Webhook address"
        type="url"
        inputMode="url"
        maxLength={2000}
        autoComplete="off"
        value={draft.webhookUrl}
        onChange={({ target }) => change({ webhookUrl: target.value })}
        placeholder="https://"
        hint="Told when the alert opens and when it is over: ids and figures, signed. A public address; leave it empty for none."
      />
      {save.error ? (
        <p role="alert" className="font-medium text-danger-t">
          {refusalWords(save.error)}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" loading={save.isPending}>
          {rule ? 'Save the alert' : 'Make the alert'}
        </Button>
      </div>
    </form>
  )
}
