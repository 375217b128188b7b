function directives(policy: string) {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values.join(' ')] as const
    }),
  )
}

const wanted: Record<string, RegExp> = {
  'default-src': /^'self'$/,
  'script-src': /^'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/,
  'object-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'self'$/,
  'connect-src': /^'self'$/,
  'worker-src': /^'self'$/,
}

/**
 * What the headers of a page lack, in sentences; none for a page that runs no script but ours and stands in no frame, but of the one origin
 * that is named.
 */
export function headerFaults(headers: Record<string, string>, framedBy = "'none'"): string[] {
  const policy = directives(headers['content-security-policy'] ?? '')
  const faults = Object.entries(wanted).flatMap(([name, shape]) => {
    const value = policy.get(name) ?? 'nothing'
    return shape.test(value) ? [] : [`${name} is ${value}`]
  })
  if (policy.get('frame-ancestors') !== framedBy) faults.push(`frame-ancestors is ${policy.get('frame-ancestors')}`)
  if (headers['x-content-type-options'] !== 'nosniff') faults.push('its type may be sniffed')
  if (headers['referrer-policy'] !== 'same-origin') faults.push('other sites are told its address')
  if (!headers['cache-control']?.includes('no-store')) faults.push('it is kept in caches')
  if ('x-powered-by' in headers) faults.push('it names what it is made with')
  return faults
}
