const visitorPages = [
  '/chat',
  '/kiosk',
  '/journal',
  '/workshop',
  '/account',
  '/conversations',
  '/memory',
  '/privacy',
  '/carry-on',
]

/**
 * Where somebody goes once signed in. `next` counts only as a path of ours, and for people who are not staff only to a page for them:
 * a staff page would send them straight back. Null when it leads nowhere they may go.
 */
export function afterSignIn({ next, staff }: { next: string | undefined; staff: boolean }): string | null {
  const home = staff ? '/sessions' : '/chat'
  const path = ownPath(next)
  if (path === null) return home
  if (staff) return path
  return visitorPages.some((page) => path === page || path.startsWith(`${page}/`) || path.startsWith(`${page}?`))
    ? path
    : null
}

const base = 'http://here.invalid'

/** `next` as a path on this site, or null for anything that leads elsewhere or back to the sign-in. */
function ownPath(next: string | undefined): string | null {
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return null
  const url = new URL(next, base)
  if (url.origin !== base || url.pathname === '/' || /^\/(signin|signup|login|api)(\/|$)/.test(url.pathname))
    return null
  return `${url.pathname}${url.search}${url.hash}`
}
