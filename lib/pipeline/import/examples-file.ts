import { z } from 'zod'
import { isObject } from '@/lib/is-object'
import type { GivenExample } from '@/lib/pipeline/given/given-example'
import { redactExample } from '@/lib/pipeline/given/redact-example'
import { type ChatMessage, chatMessage, exampleKinds, toolDefinition } from '@/lib/pipeline/schema'
import { cleaned } from './cleaned'
import { ImportError } from './import-error'
import { mostInteractions } from './recorded'
import type { ImportedFile } from './recording'

/** Roles by other names: of other tools' files, and of our own conversations. */
const roles = new Map([
  ['human', 'user'],
  ['customer', 'user'],
  ['ai', 'assistant'],
  ['gpt', 'assistant'],
  ['bot', 'assistant'],
  ['model', 'assistant'],
  ['agent', 'assistant'],
  ['staff', 'assistant'],
  ['developer', 'system'],
])
const worth = new Map([
  ['high', 0.9],
  ['good', 0.8],
  ['medium', 0.6],
  ['low', 0.3],
  ['poor', 0.2],
  ['none', 0],
])

/** A message as it is called here; what is null is absent. */
function renamed(value: unknown): unknown {
  if (!isObject(value)) return value
  const {
    role,
    from,
    content,
    text,
    value: said,
    ...rest
  } = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
  const called = role ?? from
  const name = typeof called === 'string' ? called.toLowerCase() : undefined
  const words = joined(content ?? text ?? said)
  return {
    ...rest,
    role: name === undefined ? called : (roles.get(name) ?? name),
    content: words ?? ('tool_calls' in rest ? null : undefined),
  }
}

/** A text, also where it comes as the parts of a message. */
function joined(content: unknown): unknown {
  if (!Array.isArray(content) || !content.every((part) => isObject(part) && typeof part.text === 'string'))
    return content
  return content.map((part) => part.text).join('\n')
}

const message = z.preprocess(renamed, chatMessage)

/** How good a file says an example is: from 0 to 1, from 0 to 100, or in a word. */
const claim = z.preprocess((value) => {
  if (typeof value === 'string') return worth.get(value.trim().toLowerCase()) ?? value
  return typeof value === 'number' && value > 1 && value <= 100 ? value / 100 : value
}, z
  .number('How good an example is, is told by a number from 0 to 1 or to 100, or by high, medium or low.')
  .min(0)
  .max(1))

const example = z.object({
  messages: z.array(message).min(1, 'An example needs messages.'),
  tools: z.array(toolDefinition).nullish(),
  quality: claim.nullish(),
  trainingValue: claim.nullish(),
  kind: z.enum(exampleKinds).optional().catch(undefined),
  dedupeHash: z.string().max(128).nullish().catch(null),
})

/**
 * The one place that knows both shapes of a result: the new one, `{examples, metadata, processing}`, and the older,
 * `{messages, trainingValue}`, whose messages are those of one example or a list of such. Secrets and personal data are replaced here,
 * before anything is stored.
 * @throws ImportError with the JSON pointer of the first place that does not fit
 */
export function parseExamples(file: unknown): ImportedFile {
  const given = examplesIn(cleaned(file), '')
  if (given.length === 0) throw new ImportError('/examples', 'There is no example in this file.')
  if (given.length > mostInteractions) {
    throw new ImportError('/examples', `There are more than ${mostInteractions} examples; split the file.`)
  }
  const examples = given.map(({ value, pointer, claimed }) => readExample(value, pointer, claimed))
  return { sessions: [{ title: `Imported examples (${examples.length})`, examples }], skipped: [] }
}

type Given = { value: unknown; pointer: string; claimed: unknown }

function examplesIn(file: unknown, pointer: string): Given[] {
  if (Array.isArray(file)) {
    if (isMessage(file[0])) return [{ value: { messages: file }, pointer: '', claimed: undefined }]
    return file.flatMap((value, i) => examplesIn(value, `${pointer}/${i}`))
  }
  if (!isObject(file)) {
    throw new ImportError(pointer, 'This is no result: an object with “examples”, or with “messages”, was expected.')
  }
  if ('examples' in file && 'messages' in file) {
    throw new ImportError(pointer, 'A result has either “examples” or “messages”, not both.')
  }
  if ('examples' in file) {
    return list(file.examples, `${pointer}/examples`).map((value, i) => ({
      value,
      pointer: `${pointer}/examples/${i}`,
      claimed: undefined,
    }))
  }
  if (!('messages' in file)) {
    throw new ImportError(pointer, 'This is no result: it has neither “examples” nor “messages”.')
  }
  const messages = list(file.messages, `${pointer}/messages`)
  if (messages.length === 0 || isMessage(messages[0])) return [{ value: file, pointer, claimed: file.trainingValue }]
  return messages.map((one, i) => ({
    value: Array.isArray(one) ? { messages: one } : one,
    pointer: `${pointer}/messages/${i}`,
    claimed: file.trainingValue,
  }))
}

function list(value: unknown, pointer: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new ImportError(pointer, 'This must be a list.')
}

const isMessage = (value: unknown) => isObject(value) && ('role' in value || 'from' in value)

function readExample(value: unknown, pointer: string, among: unknown): GivenExample {
  const { data, error } = example.safeParse(value)
  if (!data) {
    const [issue] = error.issues
    throw new ImportError(`${pointer}${pointerTo(issue?.path ?? [])}`, issue?.message ?? 'This is no example.')
  }
  const claimed = data.quality ?? data.trainingValue ?? claim.safeParse(among).data ?? null
  return redactExample({
    messages: data.messages,
    ...(data.tools?.length ? { tools: data.tools } : {}),
    kind: data.kind ?? kindOf(data.messages),
    claimed,
    dedupeHash: data.dedupeHash || null,
  })
}

/** A single call as the answer is what our steps are made of. */
function kindOf(messages: ChatMessage[]): GivenExample['kind'] {
  const last = messages.at(-1)
  return last?.role === 'assistant' && last.tool_calls ? 'step' : 'conversation'
}

function pointerTo(path: PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
