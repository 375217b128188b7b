import type { Json } from '@/lib/clean'

const longest = 200
const plainSegment = /^[a-z][a-z._~-]{0,40}\d{0,2}(?:\.\w{1,5})?$/i

/**
 * An interface's address without what differs from call to call: the query is cut, and a part of the path that is no plain word
 * becomes `:id`. At most 200 characters.
 */
export function normaliseEndpoint(told: Json | undefined): string {
  if (typeof told !== 'string' || told.trim() === '') return 'unknown'
  const whole = told.trim().slice(0, 1000).toWellFormed()
  const [plain = ''] = whole.split(/[?#\s]/, 1)
  const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/[^/]{0,255})?(.*)$/i.exec(plain) ?? []
  const parts = path.split('/').map((part) => (part === '' || plainSegment.test(part) ? part : ':id'))
  const host = origin.toLowerCase().replace(/^[a-z0-9+.-]+:\/\/(?:[^@]*@)?/, '')
  return `${host}${parts.join('/')}`.slice(0, longest) || 'unknown'
}

/** The method in capitals; what is none counts as GET, as a call without one is. */
export function normaliseMethod(told: Json | undefined): string {
  const method = typeof told === 'string' ? told.trim().toUpperCase() : ''
  return /^[A-Z]{1,10}$/.test(method) ? method : 'GET'
}
