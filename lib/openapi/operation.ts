import { answersOf } from './answers'
import type { ApiOperation, Example, JsonSchema, Media, Operation, Parameter } from './document-schema'
import { resourceOf } from './resources'
import type { SchemaBook } from './schemas'
import { securityOf } from './security'

/** `POST /api/session/start`, by which examples and schemas are found. */
export const keyOf = ({ method, path }: Operation) => `${method} ${path}`

/** `postSessionStart`, for programs that make a function of each. */
function operationId({ method, path }: Operation): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word && word !== 'api')
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

/** What is said of parameters that mean the same everywhere. */
const usual: Record<string, string> = {
  limit: 'How many at most.',
  cursor: 'Where to go on: `nextCursor` of the answer before.',
  from: 'From this time on.',
  to: 'Up to this time.',
  q: 'Words to look for.',
  time_zone: 'By whose calendar days are told, such as `Europe/Berlin`.',
}

function shown<T>(examples: [string, Example][], value: (example: Example) => T | undefined) {
  const told = examples.flatMap(([name, example]) => {
    const one = value(example)
    return one === undefined ? [] : [[name, { summary: example.summary, value: one }] as const]
  })
  return told.length > 0 ? { examples: Object.fromEntries(told) } : {}
}

function parametersOf(operation: Operation, book: SchemaBook, examples: [string, Example][]): Parameter[] {
  const { params, query, headers = {} } = operation.declared
  const fields = (part: 'params' | 'query') => {
    const { properties = {}, required = [] } = book.input(`${keyOf(operation)} ${part}`)
    return Object.entries(properties).map(([name, schema]) => {
      const { description = usual[name], ...rest } = schema as JsonSchema
      return { name, description, schema: rest, needed: required.includes(name) }
    })
  }
  const told = (one: { description?: string }) => (one.description ? { description: one.description } : {})
  return [
    ...(params ? fields('params') : []).map(
      (one): Parameter => ({ name: one.name, in: 'path', required: true, ...told(one), schema: one.schema }),
    ),
    ...(query ? fields('query') : []).map(
      (one): Parameter => ({
        name: one.name,
        in: 'query',
        ...(one.needed ? { required: true } : {}),
        ...told(one),
        schema: one.schema,
        ...shown(examples, (example) => example.query?.[one.name]),
      }),
    ),
    ...Object.entries(headers).map(
      ([name, description]): Parameter => ({ name, in: 'header', description, schema: { type: 'string' } }),
    ),
  ]
}

function bodyOf(operation: Operation, book: SchemaBook, examples: [string, Example][]) {
  const { body, raw, types = [], sends } = operation.declared
  if (!body) return {}
  const own = book.input(`${keyOf(operation)} body`)
  const schema: JsonSchema = raw && !sends ? { type: 'string' } : own
  const media = { schema, ...shown(examples, (example) => example.body) }
  const content = Object.fromEntries([raw ?? 'application/json', ...types].map((type) => [type, media]))
  const required = raw !== undefined || !body.safeParse(undefined).success
  return { requestBody: { required, content } }
}

/** What the description tells of one operation. */
export function describeOperation(operation: Operation, book: SchemaBook, examples: [string, Example][]): ApiOperation {
  const { declared } = operation
  const key = keyOf(operation)
  const parameters = parametersOf(operation, book, examples)
  const json: Media | undefined = declared.response && {
    schema: book.output(`${key} response`),
    ...shown(examples, (example) => example.answer),
  }
  const others = (declared.answers ?? []).map(({ of, type }, at): Media => {
    return of
      ? { schema: book.output(`${key} answer ${at}`), ...shown(examples, (example) => example.answer) }
      : { schema: type?.endsWith('json') ? {} : { type: 'string' } }
  })
  return {
    operationId: operationId(operation),
    tags: [resourceOf(operation.path)],
    summary: declared.summary,
    ...(declared.about ? { description: declared.about } : {}),
    'x-callers': declared.callers,
    security: securityOf(declared.callers),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation, book, examples),
    responses: answersOf(operation, json, others),
  }
}
