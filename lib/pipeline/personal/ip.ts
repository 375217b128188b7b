import type { Span } from '@/lib/log/spans'

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
/** Not `Chrome/143.0.0.0`, `v1.2.3.4` or `section 1.2.3.4`. */
const noVersion = '(?<![\\d.]|[\\p{L}]/|\\bv|(?:version|section|chapter|kapitel|abschnitt)\\s)'
const v4 = new RegExp(`${noVersion}${octet}(?:\\.${octet}){3}(?!\\d|\\.\\d)`, 'giu')
const v6 = /(?<![\w.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi

/** Addresses that lead to nobody: this machine, any machine, network masks. */
const nobodys = /^(?:127\.|0\.0\.0\.0$|255\.)/

/** RFC 4291, 2.2: eight groups, or fewer with one `::`; a digit tells it from `a::b` in code. */
function isV6(hit: string): boolean {
  const groups = hit.split(':').filter((group) => group !== '').length
  if (hit.includes('::') ? groups < 2 || groups > 7 || hit.split('::').length > 2 : groups !== 8) return false
  return /\d/.test(hit) && !hit.endsWith(':::')
}

/** IPv4 and IPv6 addresses of somebody's machine. */
export function findIps(text: string): Span<'ip'>[] {
  const found: Span<'ip'>[] = []
  for (const { 0: hit, index } of text.matchAll(v4)) {
    if (!nobodys.test(hit)) found.push({ kind: 'ip', start: index, end: index + hit.length })
  }
  if (!text.includes(':')) return found
  for (const { 0: hit, index } of text.matchAll(v6)) {
    if (isV6(hit)) found.push({ kind: 'ip', start: index, end: index + hit.length })
  }
  return found
}
