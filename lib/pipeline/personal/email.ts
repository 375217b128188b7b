import type { Span } from '@/lib/log/spans'

const local = String.raw`(?:[\p{L}\p{N}]|%2[bB])(?:[\p{L}\p{N}._+'-]|%2[bB]){0,63}`
const at = String.raw`(?:@|%40|[ ]?[(\[][ ]?at[ ]?[)\]][ ]?)`
const dot = String.raw`(?:\.|[ ]?[(\[][ ]?dot[ ]?[)\]][ ]?)`
const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`
/** `logo@2x.png` and `entry@1.js` are file names. */
const noFile = '(?!(?:avif|css|gif|jpe?g|js|json|map|mjs|png|svg|tsx?|webp)(?![\\p{L}\\p{N}]))'
const email = new RegExp(`${local}${at}(?:${label}${dot}){1,8}${noFile}\\p{L}{2,24}`, 'giu')

/** E-mail addresses, also percent-encoded and written with (at) and (dot). */
export function findEmails(text: string): Span<'email'>[] {
  if (!/@|%40|[([] ?at/i.test(text)) return []
  return [...text.matchAll(email)].map(({ 0: hit, index }) => ({
    kind: 'email',
    start: index,
    end: index + hit.length,
  }))
}
