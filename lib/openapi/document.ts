import { z } from 'zod'
import { answerComponents } from './answers'
import type { ApiDocument, Examples, Operation } from './document-schema'
import { describeOperation, keyOf } from './operation'
import { problemSchema } from './problem-schema'
import { rankOf, resources } from './resources'
import { type SchemaNotes, schemaBook } from './schemas'
import { securitySchemes } from './security'

const description = `One session, every surface: start it at a kiosk, carry it on in a browser or a messenger, follow it live, and turn it into training data once it ends.

**Who calls.** \`Authorization: Bearer …\`, by prefix: \`tls_\` a session token, \`tlu_\` a user token from login, \`tlk_\` an API key with scopes. Browsers use HttpOnly cookies instead. \`X-Session-Token\` may carry a session token; \`X-Session-ID\` names a session and proves nothing.

**Bodies** are JSON in UTF-8: 256 KB for the session log, 20 MB for an import, 1 MB elsewhere. Unknown keys are ignored and change nothing. An empty query parameter is an absent one.

**Failures** are \`application/problem+json\` (RFC 9457). What is absent and what is not yours are answered alike, with 404. 429 and 503 bear \`Retry-After\`. Every answer bears \`x-request-id\`.

**Lists** take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`; \`nextCursor\` is null at the end. A page holds 50 unless told, and 200 at most; 100 and 1,000 of the log, 1,000 of training examples. **Times** are ISO 8601, UTC, with milliseconds. **Ids** that callers choose have 1 to 128 characters; ours are UUIDs.

**Other names** of the same routes: \`/session/*\` is \`/api/session/*\`, \`/auth/*\` is \`/api/auth/*\`, \`/api/v1/*\` is \`/api/*\`.`

/** Every schema that operations name, by operation and part. */
function roots(operations: Operation[]) {
  const inputs = new Map<string, z.ZodType>()
  const outputs = new Map<string, z.ZodType>()
  for (const operation of operations) {
    const { params, query, body, sends, response, answers = [] } = operation.declared
    const key = keyOf(operation)
    if (params) inputs.set(`${key} params`, params)
    if (query) inputs.set(`${key} query`, query)
    if (sends ?? body) inputs.set(`${key} body`, sends ?? body ?? z.unknown())
    if (response) outputs.set(`${key} response`, response)
    answers.forEach(({ of }, at) => {
      if (of) outputs.set(`${key} answer ${at}`, of)
    })
  }
  return { inputs, outputs }
}

function byRank(a: Operation, b: Operation): number {
  const [ours, theirs] = [rankOf(a.path), rankOf(b.path)]
  return ours[0] - theirs[0] || ours[1] - theirs[1] || (ours[2] < theirs[2] ? -1 : ours[2] > theirs[2] ? 1 : 0)
}

/** The description of the API, made of the declarations that its routes work by. */
export function apiDocument(
  operations: Operation[],
  { version, notes, examples }: { version: string; notes: SchemaNotes; examples: Examples },
): ApiDocument {
  const sorted = operations.toSorted(byRank)
  const { inputs, outputs } = roots(sorted)
  const book = schemaBook(inputs, outputs, notes)
  const paths: ApiDocument['paths'] = {}
  for (const operation of sorted) {
    const described = describeOperation(operation, book, Object.entries(examples[keyOf(operation)] ?? {}))
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Throughline', version, summary: 'One session, every surface.', description },
    servers: [{ url: '/', description: 'This installation.' }],
    tags: resources.map(({ name, description: text }) => ({ name, description: text })),
    paths,
    components: { schemas: { ...book.shared, Problem: problemSchema }, securitySchemes, ...answerComponents(sorted) },
  }
}
