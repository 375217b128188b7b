'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayDone, sayRefusal } from '@/components/thread/say-outcome'
import { changePerson, personQuery } from '@/lib/people/client'
import type { PersonChange, PersonView } from '@/lib/people/schema'

type Step = { change: PersonChange; done: string; back?: PersonChange }

/** Changes a person, says so, and offers the way back where there is one. */
export function usePersonChange(person: PersonView) {
  const cache = useQueryClient()
  const key = personQuery(person.customer_id).queryKey
  const change = useMutation({
    mutationFn: (step: Step) => changePerson(person.id, step.change),
    onSuccess: (changed, { done, back }) => {
      cache.setQueryData(key, changed)
      void cache.invalidateQueries({ queryKey: ['people'] })
      sayDone(done, back ? () => change.mutate({ change: back, done: 'Taken back' }) : null)
    },
    onError: sayRefusal('Nothing was changed'),
  })
  return change
}
