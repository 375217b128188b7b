import type { ApiOperation } from '@/lib/openapi/document-schema'
import type { ShownCall } from './shown-calls'

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

const secrets: Record<string, string> = { sessionToken: 'tls_…', userToken: 'tlu_…', apiKey: 'tlk_…', inboxKey: '…' }

/** How an operation's callers show who they are; null where nobody has to. */
function bearer({ security }: ApiOperation): string | null {
  const schemes = security.flatMap((one) => Object.keys(one))
  if (schemes.length === 0 || security.some((one) => Object.keys(one).length === 0)) return null
  const scheme = schemes.find((one) => secrets[one])
  return scheme ? (secrets[scheme] ?? null) : null
}

type Call = { method: string; url: string; operation: ApiOperation; shown?: ShownCall | undefined }

/** A call as it can be pasted into a shell. */
export function curl({ method, url, operation, shown }: Call): string {
  const search = new URLSearchParams(shown?.query).toString()
  const secret = bearer(operation)
  const [type] = Object.keys(operation.requestBody?.content ?? {})
  const { body } = shown ?? {}
  const streams = Object.values(operation.responses).some(
    (told) => !('$ref' in told) && told.content?.['text/event-stream'] && Object.keys(told.content).length === 1,
  )
  const lines = [
    `curl ${streams ? '-N ' : ''}${method === 'GET' ? '' : `-X ${method} `}${quoted(search ? `${url}?${search}` : url)}`,
    secret ? `-H ${quoted(`Authorization: Bearer ${secret}`)}` : null,
    body !== undefined && type ? `-H ${quoted(`Content-Type: ${type}`)}` : null,
    body === undefined ? null : typeof body === 'string' ? `--data-binary $${ansi(body)}` : `-d ${quoted(json(body))}`,
  ]
  return lines.filter((line) => line !== null).join(' \\\n  ')
}

/** A text with its breaks, as a shell reads it after `$`. */
const ansi = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

function json(body: unknown): string {
  const flat = JSON.stringify(body)
  return flat.length > 40 ? JSON.stringify(body, null, 2) : flat
}
