import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { callApi, withQuery } from '@/lib/http/fetch'
import {
  type AuditQuery,
  auditList,
  deviceList,
  keyList,
  type NewKey,
  type NewPerson,
  newKeyView,
  newPersonView,
  type PasswordChange,
  type PeopleQuery,
  type PersonChange,
  peopleImportView,
  peopleList,
  personView,
  resetLinkView,
  type SignupRequest,
  signupView,
} from './schema'

/** Why a page's sign-in was refused; `retryAfter` in seconds. */
export type SignInRefusal = { code: string; retryAfter: number | undefined }

const csrfAnswer = z.object({ csrfToken: z.string() })
const callbackAnswer = z.object({ url: z.string() })

/**
 * Signs a page in by next-auth's own form post; the cookie comes with the answer. Name is a phone, an e-mail or a user name.
 * @returns null once signed in, else why not. @throws TypeError when the network is away.
 */
export async function signInPage(fields: { name: string; password: string }): Promise<SignInRefusal | null> {
  const { csrfToken } = await callApi('/api/auth/csrf', csrfAnswer)
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
  if (response.ok) return null
  const answer = callbackAnswer.safeParse(await response.json().catch(() => null))
  const [code = '', wait] = (answer.success ? (new URL(answer.data.url).searchParams.get('error') ?? '') : '').split(
    ':',
  )
  return { code: code || 'internal', retryAfter: Number(wait) || undefined }
}

/** Makes an account. @throws ApiError `identity_taken`, `invalid_phone`, `invalid`. */
export function signUp(body: SignupRequest) {
  return callApi('/api/auth/signup', signupView, { method: 'POST', body })
}

/** Signs this browser out; its hold on a session ends with it. */
export function signOutPage() {
  return callApi('/api/auth/logout', z.undefined(), { method: 'POST' })
}

/** Where the person is signed in and what holds their running sessions. */
export const devicesQuery = () =>
  queryOptions({
    queryKey: ['devices'],
    queryFn: ({ signal }) => callApi('/api/auth/devices', deviceList, { signal }).then(({ items }) => items),
  })

/** Signs one of the person's own devices out. @throws ApiError `not_found` when it is out already. */
export function signOutDevice(id: string) {
  return callApi(`/api/auth/devices/${id}`, z.undefined(), { method: 'DELETE' })
}

/** Signs everything of the person's out but this browser. */
export function signOutOthers() {
  return callApi('/api/auth/devices', z.undefined(), { method: 'DELETE' })
}

/** Sets another password. @throws ApiError `wrong_credentials`, `reset_not_found`, `too_many`, `invalid`. */
export function changePassword(body: PasswordChange) {
  return callApi('/api/auth/password', z.undefined(), { method: 'POST', body })
}

/** Changes what the person is called, or their language. */
export function changeOwn(change: Pick<PersonChange, 'name' | 'locale'>) {
  return callApi('/api/people/me', personView, { method: 'PATCH', body: change })
}

export type PeopleFilter = Partial<Omit<PeopleQuery, 'cursor'>>

/** Pages of the list of people, those who came last first. */
export function peopleListQuery(filter: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: ['people', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/people', { ...filter, cursor: pageParam }), peopleList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => callApi(`/api/people/${id}`, personView, { signal }),
  })
}

/** Changes who somebody is. @throws ApiError `forbidden`, `not_found`, `conflict` when no admin would be left. */
export function changePerson(id: string, change: PersonChange) {
  return callApi(`/api/people/${id}`, personView, { method: 'PATCH', body: change })
}

/** Makes an account for somebody, with the link by which they choose a password. @throws ApiError `identity_taken`, `invalid_phone`. */
export function invitePerson(body: NewPerson) {
  return callApi('/api/people', newPersonView, { method: 'POST', body })
}

/** A link by which somebody sets a new password. @throws ApiError `conflict` for who cannot sign in. */
export function makeResetLink(id: string) {
  return callApi(`/api/people/${id}/reset-link`, resetLinkView, { method: 'POST' })
}

/** Makes and changes people from a CSV file. @throws ApiError `invalid` for what is none. */
export function importPeople(file: Blob) {
  const headers = { 'content-type': 'text/csv' }
  return callApi('/api/people/import', peopleImportView, { method: 'POST', body: file, headers })
}

export const keysQuery = () =>
  queryOptions({
    queryKey: ['keys'],
    queryFn: ({ signal }) => callApi('/api/keys', keyList, { signal }).then(({ items }) => items),
  })

/** Makes an API key; the answer is the one place where its secret stands. */
export function makeKey(body: NewKey) {
  return callApi('/api/keys', newKeyView, { method: 'POST', body })
}

export function revokeKey(id: string) {
  return callApi(`/api/keys/${id}`, z.undefined(), { method: 'DELETE' })
}

export type AuditFilter = Partial<Omit<AuditQuery, 'cursor'>>

/** Pages of what staff and programs did with personal data, the newest first. */
export function auditListQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      callApi(withQuery('/api/audit', { ...filter, cursor: pageParam }), auditList, { signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
