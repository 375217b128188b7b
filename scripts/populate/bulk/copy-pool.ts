import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
import type { Sql } from '@/db/client'

const postgresPort = 5432

/**
 * A pool for COPY. postgres.js leaves it to the system to put small pieces together, so that the end of each COPY, which nobody answers before
 * it is there, would wait 40 ms for company.
 */
export function openCopyPool(url: string, max: number): Sql {
  const { hostname, port } = new URL(url)
  const place = { host: hostname, port: Number(port || postgresPort), noDelay: true }
  const socket = () =>
    new Promise<Socket>((resolve, reject) => {
      const opened = connect(place, () => resolve(Object.assign(opened, place)))
      opened.once('error', reject)
    })
  const options = {
    max,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: (text: string) => Number(text), serialize: String } },
    connection: { application_name: 'throughline populate', TimeZone: 'UTC' },
    socket,
  }
  return postgres(url, options)
}
