'use client'

import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Switch } from '@/components/ui/switch'
import { type Role, roles } from '@/db/enums'
import type { PersonView } from '@/lib/people/schema'
import { PersonSection } from './person-section'
import { nameOf, roleNames, roleWords } from './person-words'
import { usePersonChange } from './use-person-change'

/** What somebody may do: each switch counts at once and can be undone. */
export function PersonRoles({ person, self }: { person: PersonView; self: boolean }) {
  const change = usePersonChange(person)
  const [asking, setAsking] = useState(false)
  const shown = change.isPending ? (change.variables.change.roles ?? person.roles) : person.roles
  const give = (role: Role, on: boolean) => {
    const next = roles.filter((one) => (one === role ? on : person.roles.includes(one)))
    const name = nameOf(person)
    const done = on
      ? `${name} is now ${roleNames[role].toLowerCase()}`
      : `${name} is no longer ${roleNames[role].toLowerCase()}`
    change.mutate({ change: { roles: next }, done, back: { roles: person.roles } })
  }
  return (
    <PersonSection title="Roles" note="What they may do here. A change counts at once, also where they are signed in.">
      <ul className="grid gap-3.5">
        {roles.map((role) => (
          <li key={role}>
            <Switch
              checked={shown.includes(role)}
              disabled={change.isPending}
              onChange={(on) => (self && role === 'admin' && !on ? setAsking(true) : give(role, on))}
            >
              <span className="block font-medium">{roleNames[role]}</span>
              <span className="block text-ink-2">{roleWords[role]}</span>
            </Switch>
          </li>
        ))}
      </ul>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title="Stop being an admin?"
        description="You leave these pages at once, and only another admin can let you back."
        confirmLabel="Stop being an admin"
        cancelLabel="Stay an admin"
        tone="danger"
        onConfirm={() => give('admin', false)}
      />
    </PersonSection>
  )
}
