import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Place = {
  children: Map<string, Place>
  /** Where the address goes on with any one name. */
  any: Place | null
  /** The pattern of what stands here; `rest` of what takes whatever follows. */
  pattern: string | null
  rest: string | null
}

const newPlace = (): Place => ({ children: new Map(), any: null, pattern: null, rest: null })

// The other documented names of the same routes, as next.config.js has them.
const mainName = (path: string) => path.replace(/^\/api\/v1\//, '/api/').replace(/^\/(session|auth)\//, '/api/$1/')

/**
 * The patterns of all routes and pages of the source, such as `/api/sessions/{id}`: as many as there are, whatever callers ask for.
 * @returns what tells the pattern of an address; `/_next` stands for the built files, `other` for all that is no route.
 */
export function routePatterns(folder = 'app'): (url: string) => string {
  const root = newPlace()
  read(folder, root, '')
  return (url) => {
    const end = url.indexOf('?')
    const path = mainName(end < 0 ? url : url.slice(0, end))
    if (path.startsWith('/_next/')) return '/_next'
    return find(root, path.split('/').filter(Boolean), 0) ?? 'other'
  }
}

function read(folder: string, place: Place, pattern: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) enter(entry, folder, place, pattern)
    else if (entry.name === 'route.ts' || entry.name === 'page.tsx') place.pattern = pattern || '/'
  }
}

function enter({ name }: Dirent, folder: string, place: Place, pattern: string) {
  const inside = join(folder, name)
  if (/^\(.*\)$/.test(name)) return read(inside, place, pattern)
  if (name.startsWith('[...')) {
    place.rest = `${pattern}/{${name.slice(1, -1)}}`
    return
  }
  if (name.startsWith('[')) {
    place.any ??= newPlace()
    return read(inside, place.any, `${pattern}/{${name.slice(1, -1)}}`)
  }
  const child = place.children.get(name) ?? newPlace()
  place.children.set(name, child)
  read(inside, child, `${pattern}/${name}`)
}

/** A name of its own wins over any name, and that over all that follows. */
function find(place: Place, names: string[], at: number): string | null {
  const name = names[at]
  if (name === undefined) return place.pattern
  const child = place.children.get(name)
  const found = (child && find(child, names, at + 1)) ?? (place.any && find(place.any, names, at + 1))
  return found ?? place.rest
}
