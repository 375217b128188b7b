import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Declaration } from '@/lib/http/declaration'
import type { Operation } from '@/lib/openapi/document-schema'
import { filesBelow } from './files'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** `app/api/sessions/[id]/route.ts` is `/api/sessions/{id}`. */
function pathOf(file: string): string {
  return file
    .replace(/^app/, '')
    .replace(/\/route\.ts$/, '')
    .replace(/\[(\w+)\]/g, '{$1}')
}

function isDeclared(handler: unknown): handler is { declared: Declaration } {
  return typeof handler === 'function' && 'declared' in handler
}

/**
 * Every operation that the source offers below /api, but those that catch what is left: the answer to unknown paths, and next-auth's own.
 * @throws for a handler that is not made by `route()`.
 */
export async function gatherOperations(): Promise<Operation[]> {
  const operations: Operation[] = []
  for (const file of filesBelow('app/api', /\/route\.ts$/)) {
    if (file.includes('[...')) continue
    const handlers: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
    for (const method of methods) {
      const handler = handlers[method]
      if (handler === undefined) continue
      if (!isDeclared(handler)) throw new Error(`${method} in ${file} is not made by route().`)
      operations.push({ method, path: pathOf(file), declared: handler.declared })
    }
  }
  return operations
}
