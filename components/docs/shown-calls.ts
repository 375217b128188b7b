import type { ApiOperation } from '@/lib/openapi/document-schema'

export type ShownCall = {
  name: string
  summary: string
  query: Record<string, string>
  body?: unknown
  answer?: unknown
}

/** The calls that an operation shows, put together by name from its parameters, its body and its answers. */
export function shownCalls({ parameters = [], requestBody, responses }: ApiOperation): ShownCall[] {
  const [media] = Object.values(requestBody?.content ?? {})
  const answers = Object.entries(responses).flatMap(([status, told]) =>
    status.startsWith('2') && !('$ref' in told) ? Object.values(told.content ?? {}) : [],
  )
  const parts = [media, ...parameters, ...answers]
  const summaries = new Map(
    parts.flatMap((part) =>
      Object.entries(part?.examples ?? {}).map(([name, { summary }]) => [name, summary] as const),
    ),
  )
  return [...summaries].map(([name, summary]) => {
    const query = parameters.flatMap((parameter) => {
      const shown = parameter.examples?.[name]
      return shown ? [[parameter.name, String(shown.value)] as const] : []
    })
    const answer = answers.find(({ examples }) => examples?.[name])?.examples?.[name]?.value
    return { name, summary, query: Object.fromEntries(query), body: media?.examples?.[name]?.value, answer }
  })
}
