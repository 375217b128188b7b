import type { ApiDocument, ApiOperation } from '@/lib/openapi/document-schema'

export type ListedOperation = { id: string; method: string; path: string; summary: string }
export type Resource = { name: string; anchor: string; description: string; operations: ListedOperation[] }

/** `pipeline-and-training-data`, as a place on the page. */
export const anchorOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-')

function* everyOperation({ paths }: ApiDocument): Generator<{ method: string; path: string; operation: ApiOperation }> {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) yield { method: method.toUpperCase(), path, operation }
  }
}

/** What the API is about, with the operations of each. */
export function resourcesOf(document: ApiDocument): Resource[] {
  const all = [...everyOperation(document)]
  return document.tags.map(({ name, description }) => {
    const own = all.filter(({ operation }) => operation.tags[0] === name)
    const operations = own.map(({ method, path, operation }) => {
      return { id: operation.operationId, method, path, summary: operation.summary }
    })
    return { name, anchor: anchorOf(name), description, operations }
  })
}

/** The operation of an id; null when there is none. */
export function operationOf(document: ApiDocument, id: string) {
  for (const one of everyOperation(document)) if (one.operation.operationId === id) return one
  return null
}
