const identifier =
  /^(?:\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8,}|\p{L}{0,4}[-_]?\d{2,}|(?=(?:.*\d){4})[^\s-]{16,})$/iu

/**
 * The kind of page an address stands for: host, path with identifiers as `:id`, and the names of its parameters in order. The hash
 * counts only where it is a route (`#/…`, `#!…`). What is no web address stays as it is.
 */
export function urlTemplate(url: string): string {
  if (!URL.canParse(url)) return url
  const { protocol, host, pathname, searchParams, hash } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return url
  const names = [...new Set(searchParams.keys())].sort()
  const route = /^#[/!]/.test(hash) ? `#${pathTemplate(hash.slice(1))}` : ''
  return `${host}${pathTemplate(pathname)}${names.length > 0 ? `?${names.join('&')}` : ''}${route}`
}

function pathTemplate(path: string): string {
  return path
    .split('/')
    .map((segment) => (identifier.test(segment) ? ':id' : segment.replace(/-\d{3,}(?=\.|$)/, '-:id')))
    .join('/')
}
