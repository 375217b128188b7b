'use client'

import { useMutation } from '@tanstack/react-query'
import { KeyRound, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { sayRefusal } from '@/components/thread/say-outcome'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SecretOnce } from '@/components/ui/secret-once'
import { makeResetLink } from '@/lib/people/client'
import type { PersonView } from '@/lib/people/schema'
import { PersonSection } from './person-section'
import { mayHavePassword, nameOf } from './person-words'
import { usePersonChange } from './use-person-change'

function standing(person: PersonView): string {
  if (person.disabled) return 'Disabled: nothing of theirs signs in.'
  if (!mayHavePassword(person)) return 'They cannot sign in: they only gave a number, which nobody has proven.'
  return person.has_password ? 'They sign in with a password.' : 'They have no password yet.'
}

/** How somebody signs in: a link to a new password, and shutting the door. */
export function PersonAccess({ person }: { person: PersonView }) {
  const change = usePersonChange(person)
  const [asking, setAsking] = useState(false)
  const link = useMutation({ mutationFn: () => makeResetLink(person.id), onError: sayRefusal('No link was made') })
  const name = nameOf(person)
  return (
    <PersonSection title="Sign-in" note={standing(person)}>
      <div className="flex flex-wrap gap-2">
        {person.disabled || !mayHavePassword(person) ? null : (
          <Button icon={<KeyRound />} loading={link.isPending} onClick={() => link.mutate()}>
            {person.has_password ? 'Make a link to a new password' : 'Make a link to choose a password'}
          </Button>
        )}
        {person.disabled ? (
          <Button
            variant="ink"
            icon={<UserRoundCheck />}
            loading={change.isPending}
            onClick={() => change.mutate({ change: { disabled: false }, done: `${name} may sign in again` })}
          >
            Enable sign-in
          </Button>
        ) : (
          <Button variant="danger" icon={<UserRoundX />} loading={change.isPending} onClick={() => setAsking(true)}>
            Disable sign-in
          </Button>
        )}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Disable ${name}?`}
        description="They are signed out everywhere within a second, and nothing of theirs signs in until somebody enables them. Nothing is deleted."
        confirmLabel="Disable sign-in"
        cancelLabel="Leave it"
        tone="danger"
        onConfirm={() => change.mutate({ change: { disabled: true }, done: `${name} is signed out and disabled` })}
      />
      <Dialog
        open={link.data !== undefined}
        onOpenChange={(open) => (open ? null : link.reset())}
        title={`A new password for ${name}`}
        description="Hand this link over. It works once, for an hour; an earlier one no longer works."
        footer={
          <Button variant="primary" onClick={() => link.reset()}>
            Done
          </Button>
        }
      >
        {link.data ? (
          <SecretOnce label="Link to choose a password" secret={link.data.url}>
            Shown this once. Using it signs them out everywhere else.
          </SecretOnce>
        ) : null}
      </Dialog>
    </PersonSection>
  )
}
