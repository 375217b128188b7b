import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PersonPage } from '@/components/people/person-page'
import { nameOf } from '@/components/people/person-words'
import { RoleOnly } from '@/components/thread/role-only'
import { AppError } from '@/lib/errors'
import { pageActor, staffActor } from '@/lib/http/page-actor'
import { canAdminister, isSelf } from '@/lib/people/access'
import { readPerson } from '@/lib/people/read-person'
import { personParams } from '@/lib/people/schema'

/** Once a request, for the page and its title alike; null when there is none, or it is not for whoever asks. */
const findPerson = cache(async (id: string) => {
  const actor = await pageActor()
  if (!canAdminister(actor) || !personParams.safeParse({ id }).success) return null
  try {
    return await readPerson({ actor, id })
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return null
    throw error
  }
})

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await findPerson((await params).id)
  return { title: person ? nameOf(person) : 'Person' }
}

export default async function Person({ params }: Props) {
  const { id } = await params
  const actor = await staffActor(`/people/${encodeURIComponent(id)}`)
  if (!canAdminister(actor)) {
    return (
      <RoleOnly of="admins" title="Person">
        Admins see who is known here and what each may do.
      </RoleOnly>
    )
  }
  const person = await findPerson(id)
  if (!person) notFound()
  return <PersonPage key={person.id} initial={person} self={isSelf(actor, person.id)} now={Date.now()} />
}
