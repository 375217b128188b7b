import type postgres from 'postgres'

type Sql = postgres.Sql<{ bigint: number }>

/** What this process asks of its pool. Statements and transactions count from when they are sent off till they are answered. */
type Watched = {
  max: number
  underWay: number
  /** Told of each statement that is sent, by its text without parameters; what it gives back is told of the end. */
  onStatement: ((text: string) => () => void) | null
}

// Next's bundle and server.ts load this file separately, over one pool.
const shared = globalThis as typeof globalThis & { throughlinePool?: Watched }
shared.throughlinePool ??= { max: 0, underWay: 0, onStatement: null }
const pool = shared.throughlinePool

/** How many connections the pool may open, how many are at work, and how many statements wait for one. */
export function poolState() {
  const busy = Math.min(pool.underWay, pool.max)
  return { max: pool.max, busy, waiting: pool.underWay - busy }
}

export function tellStatementsTo(listener: Watched['onStatement']) {
  pool.onStatement = listener
}

/** The same client, whose work is counted. */
export function watchPool(sql: Sql, max: number): Sql {
  pool.max = max
  const unsafe: Sql['unsafe'] = (...args) => watchQuery(sql.unsafe(...args))
  const begin = (...args: Parameters<Sql['begin']>) => watch('begin', () => sql.begin(...args))
  return new Proxy(sql, {
    apply: (target, self, args) => watchQuery(Reflect.apply(target, self, args)),
    get: (target, key) => {
      if (key === 'unsafe') return unsafe
      return key === 'begin' ? begin : Reflect.get(target, key)
    },
  })
}

function started(text: string) {
  pool.underWay++
  const told = pool.onStatement?.(text)
  return () => {
    pool.underWay--
    told?.()
  }
}

async function watch<T>(text: string, work: () => Promise<T>): Promise<T> {
  const end = started(text)
  try {
    return await work()
  } finally {
    end()
  }
}

type Query = Promise<unknown> & { strings: readonly string[]; handler: (query: Query) => unknown }

/** A query is sent when somebody waits for it; one that becomes part of another never is. */
function watchQuery<T>(query: T): T {
  if (!isQuery(query)) return query
  const send = query.handler
  query.handler = (sent) => {
    const end = started(sent.strings.join('?'))
    sent.then(end, end)
    return send(sent)
  }
  return query
}

const isQuery = (value: unknown): value is Query => value instanceof Promise && 'handler' in value && 'strings' in value
