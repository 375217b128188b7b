import { isIP } from 'node:net'
import { AppError } from '@/lib/errors'
import { isPublicAddress } from './webhook-address'

/**
 * What can be said of an address before its name is looked up, which each post does anew.
 * @throws AppError `invalid` for what is no http or https address, carries a password, or names an address that is not public.
 */
export function checkWebhookUrl(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw refused('It must begin https:// or http://.')
  if (url.username || url.password) throw refused('It must not carry a name or password.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) ? !isPublicAddress(host) : /(^|\.)localhost\.?$/i.test(host))
    throw refused('It must be a public address.')
}

function refused(detail: string) {
  return new AppError('invalid', detail, { errors: [{ pointer: '/webhookUrl', detail }] })
}
