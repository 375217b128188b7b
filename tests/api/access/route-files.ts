import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

function filesNamed(name: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesNamed(name, path)
    return entry.name === name ? [path] : []
  })
}

/** `app/(staff)/sessions/[id]/page.tsx` is `/sessions/{id}`. */
function addressOf(file: string): string {
  const folders = relative('app', file).split(sep).slice(0, -1)
  const named = folders.filter((folder) => !/^\(.*\)$/.test(folder))
  return `/${named.map((folder) => folder.replace(/^\[(.*)\]$/, '{$1}')).join('/')}`
}

/** Whether the module exports the method, as a constant or in a list. */
function exportsMethod(source: string, method: string): boolean {
  const listed = [...source.matchAll(/export \{([^}]*)\}/g)].map(([, list]) => list ?? '').join(',')
  return (
    new RegExp(`export (const|async function|function) ${method}\\b`).test(source) ||
    new RegExp(`\\b${method}\\b`).test(listed)
  )
}

export type RouteFile = { route: string; path: string; method: string; source: string }

/** Every route and method that the source offers, such as `GET /api/sessions/{id}`. */
export function routesOnDisk(): RouteFile[] {
  return filesNamed('route.ts', 'app').flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const path = addressOf(file)
    const offered = methods.filter((method) => exportsMethod(source, method))
    return offered.map((method) => ({ route: `${method} ${path}`, path, method, source }))
  })
}

/** Every page that the source offers, such as `/sessions/{id}`. */
export function pagesOnDisk(): string[] {
  return filesNamed('page.tsx', 'app').map(addressOf)
}
