'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SecretOnce } from '@/components/ui/secret-once'
import { type Scope, scopes } from '@/db/enums'
import { keysQuery, makeKey } from '@/lib/people/client'

const scopeWords: Record<Scope, string> = {
  'log:write': 'Write to the session log without its limit',
  'log:read': 'Read the session log',
  'sessions:write': 'Start sessions for anybody and speak in them',
  'sessions:read': 'Read all sessions',
  'journeys:write': 'Record and import journeys',
  'training:read': 'Read training examples',
  'channel:whatsapp': 'Bring in people from WhatsApp, numbers proven',
  'channel:telegram': 'Bring in people from Telegram, ids proven',
  admin: 'Everything an admin may',
}

/** Makes a key of a name and scopes, and shows its secret this once. */
export function NewKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<Scope[]>([])
  const [asked, setAsked] = useState(false)
  const make = useMutation({ mutationFn: makeKey, onSuccess: () => cache.invalidateQueries(keysQuery()) })
  const close = () => {
    onClose()
    make.reset()
    setChosen([])
    setAsked(false)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const name = String(new FormData(event.currentTarget).get('name'))
    if (chosen.length > 0) make.mutate({ name, scopes: chosen })
  }
  const none = asked && chosen.length === 0
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title={make.data ? `${make.data.name} is made` : 'Make a key'}
      description={
        make.data
          ? 'Put it where the program reads it.'
          : 'Give it no more than the program needs; you can revoke it any time.'
      }
    >
      {make.data ? (
        <SecretOnce label="The key" secret={make.data.secret} onDone={close}>
          Shown this once: only a hash of it is kept.
        </SecretOnce>
      ) : (
        <form onSubmit={submit}>
          <Field label="Name" name="name" required maxLength={100} autoComplete="off" hint="What uses it." />
          <fieldset className="mt-4" aria-describedby={none ? 'scopes-missing' : undefined}>
            <legend className="font-medium">It may</legend>
            <div className="mt-1.5 grid gap-x-5 sm:grid-cols-2">
              {scopes.map((scope) => (
                <label key={scope} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-1.5">
                  <input
                    type="checkbox"
                    checked={chosen.includes(scope)}
                    onChange={({ target }) =>
                      setChosen((before) =>
                        scopes.filter((one) => (one === scope ? target.checked : before.includes(one))),
                      )
                    }
                    className="mt-0.5 size-4 flex-none accent-thread"
                  />
                  <span className="min-w-0">
                    <span className="block font-mono font-medium text-[12.5px]/[17px]">{scope}</span>
                    <span className="block text-ink-2 text-xs">{scopeWords[scope]}</span>
                  </span>
                </label>
              ))}
            </div>
            {none ? (
              <p id="scopes-missing" role="alert" className="mt-1 font-medium text-danger-t">
                Choose at least one.
              </p>
            ) : null}
          </fieldset>
          {make.error ? (
            <p role="alert" className="mt-3 font-medium text-danger-t">
              {refusalWords(make.error)}
            </p>
          ) : null}
          <div className="mt-5 flex justify-end gap-2">
            <Button variant="quiet" onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" type="submit" loading={make.isPending}>
              Make the key
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
