'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SecretOnce } from '@/components/ui/secret-once'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { type Role, roles } from '@/db/enums'
import { invitePerson } from '@/lib/people/client'
import { identityNames, roleNames, roleWords } from './person-words'

const kinds = ['email', 'username', 'phone'] as const
const hints: Record<(typeof kinds)[number], string> = {
  email: 'They sign in with it. Nothing is sent to it.',
  username: 'Letters, digits, dots and dashes.',
  phone: 'With its country code, such as +91 98765 43210.',
}

/** Makes an account for somebody, such as an instructor, and shows the link by which they choose their password. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const cache = useQueryClient()
  const [kind, setKind] = useState<(typeof kinds)[number]>('email')
  const [role, setRole] = useState<Role>('instructor')
  const invite = useMutation({
    mutationFn: invitePerson,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  const close = () => {
    onClose()
    invite.reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    invite.mutate({ name: String(fields.get('name')), [kind]: String(fields.get('value')).trim(), roles: [role] })
  }
  const made = invite.data
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title={made ? `${made.person.name} can come in` : 'Invite somebody'}
      description={
        made
          ? 'Hand this link over. It works once, for an hour, and lets them choose a password.'
          : 'They get an account, and you get a link to hand over.'
      }
    >
      {made ? (
        <SecretOnce label="Link to choose a password" secret={made.reset_url} onDone={close}>
          Shown this once. A new one is made on their page.
        </SecretOnce>
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          <Field label="Name" name="name" required maxLength={100} autoComplete="off" />
          <div>
            <Segmented
              label="Signs in by"
              value={kind}
              onChange={(next) => setKind(kinds.find((one) => one === next) ?? 'email')}
              options={kinds.map((one) => ({ value: one, label: identityNames[one] }))}
              className="mb-2 w-full"
            />
            <Field
              key={kind}
              label={identityNames[kind]}
              name="value"
              type={kind === 'email' ? 'email' : kind === 'phone' ? 'tel' : 'text'}
              required
              maxLength={254}
              autoComplete="off"
              hint={hints[kind]}
              error={invite.error ? refusalWords(invite.error) : undefined}
            />
          </div>
          <Select
            label="Role"
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? 'instructor')}
            hint={roleWords[role]}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleNames[one]}
              </option>
            ))}
          </Select>
          <div className="flex justify-end gap-2">
            <Button variant="quiet" onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" type="submit" loading={invite.isPending}>
              Make the account
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
