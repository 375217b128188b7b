/** The oldest versions without the advisories of 2025 and 2026. */
export const floors: Record<string, string> = {
  next: '16.3.3',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.4',
  react: '19.3.1',
  ai: '6.0.326',
}

function isBelow(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).map(Number)
  const [have, want] = [parts(version), parts(floor)]
  for (const [i, part] of want.entries()) if ((have[i] ?? 0) !== part) return (have[i] ?? 0) < part
  return false
}

/** Packages of a lock file that are older than they may be, each as a sentence; registry hosts in it are one too. */
export function versionsBelowFloor(lockFile: string): string[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, { version?: string; dev?: boolean }> }
  const below = Object.entries(packages).flatMap(([path, { version = '0', dev }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    // Older clients that tests speak with never serve anybody.
    return floor && !dev && isBelow(version, floor) ? [`${path} is ${version}, and must be ${floor} at least.`] : []
  })
  return /"resolved":\s*"http/.test(lockFile) ? [...below, 'package-lock.json names a registry host.'] : below
}
