/** Pages of Throughline itself on which people sign in or hold secrets. */
const ownSecretPages = /^\/(?:signin|signup|login|reset|account|keys)(?:\/|$)/

/** Whether nothing may be recorded here: our own server's sign-in. */
export function isOffLimits({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>, server: string): boolean {
  return origin === server && ownSecretPages.test(pathname)
}

/** An address without the sign-in that some carry before the host. */
export function plainUrl(href: string): string {
  const url = new URL(href)
  url.username = ''
  url.password = ''
  return url.href.slice(0, 8000)
}

/** The place of this frame among its siblings, from the page inwards; undefined for the page itself. */
export function framePath(): number[] | undefined {
  const path: number[] = []
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let index = 0
    while (index < at.parent.length && at.parent[index] !== at) index++
    path.unshift(index)
  }
  return path.length > 0 ? path : undefined
}
