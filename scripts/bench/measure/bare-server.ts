import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import postgres from 'postgres'

/** The floor that ingest is held against: the same rows, by node:http and postgres.js alone, committed before the answer. */
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 20 })

type Row = { sessionToken: string; eventType: string; eventData: unknown; eventId: string }

await sql`
  create table if not exists bare_events (
    id bigint generated always as identity primary key, session_token text, type text, data jsonb, client_event_id text,
    created_at timestamptz default now())`

const server = createServer(async (request, response) => {
  const body = (await json(request)) as { events: Row[] }
  const rows = JSON.stringify(body.events ?? [body])
  await sql`
    insert into bare_events (session_token, type, data, client_event_id)
    select "sessionToken", "eventType", "eventData", "eventId"
    from json_to_recordset(${rows}::text::json) as row ("sessionToken" text, "eventType" text, "eventData" jsonb, "eventId" text)`
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}')
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`ready ${address.port}\n`)
})
