import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { roles } from '@/db/enums'
import type { PeopleFilter } from '@/lib/people/client'

const longestSearch = 200

/** The filters of the list of people as its address holds them. */
export const peopleFilters = { q: parseAsString.withDefault(''), role: parseAsStringLiteral(roles) }

export const loadPeopleFilters = createLoader(peopleFilters)
export type PeopleFilters = Awaited<ReturnType<typeof loadPeopleFilters>>

/** The filters as the API takes them. */
export function peopleFilterOf({ q, role }: PeopleFilters): PeopleFilter {
  return { q: q.trim().slice(0, longestSearch) || undefined, role: role ?? undefined }
}
