import { problems } from '@/lib/errors'
import type { JsonSchema } from './document-schema'

/** What `problemResponse` answers (RFC 9457). */
export const problemSchema: JsonSchema = {
  description: 'Why a call failed (RFC 9457). Never a stack, SQL or driver text.',
  type: 'object',
  properties: {
    type: { type: 'string', enum: Object.keys(problems).map((code) => `/problems/${code}`) },
    title: { type: 'string', description: 'The same words for every failure of the type.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'A sentence for whoever called, with a next step where there is one.' },
    instance: { type: 'string', description: 'The path that was called.' },
    requestId: { type: 'string', description: 'As in `x-request-id`.' },
    errors: {
      type: 'array',
      description: 'Which values do not fit.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'Where in the body or query (RFC 6901).' },
          detail: { type: 'string' },
        },
        required: ['pointer', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'instance', 'requestId'],
}
