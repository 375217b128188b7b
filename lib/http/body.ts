import { AppError } from '@/lib/errors'

/** Bounds of API.md, in bytes; WhatsApp delivers up to 3 MB at once. */
export const sizes = { log: 256 * 1024, import: 20 * 1024 * 1024, webhook: 3 * 1024 * 1024, other: 1024 * 1024 }

/**
 * Reads a body of at most `limit` bytes, counted as they arrive, so that a chunked one is bounded too.
 * @throws AppError `too_large`.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new AppError('too_large', `At most ${Math.floor(limit / 1024)} KB fit in one request.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      // Not cancelled: that would break the connection before the answer is heard.
      reader.releaseLock()
      throw tooLarge()
    }
    chunks.push(value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** @throws AppError `malformed_json` for bytes that are no UTF-8 or no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('malformed_json', 'Send one JSON value in UTF-8.', { cause })
  }
}

function contentType(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}

/** @throws AppError `wrong_content_type` unless the type is JSON, or one of `also`. */
export function demandJson(request: Request, also: string[] = []) {
  const type = contentType(request)
  if (type === 'application/json' || type.endsWith('+json') || also.includes(type)) return
  throw new AppError('wrong_content_type', 'Send the body as application/json.')
}

/** @throws AppError `wrong_content_type` unless the body is of this type. */
export function demandType(request: Request, type: string) {
  if (contentType(request) !== type) throw new AppError('wrong_content_type', `Send the body as ${type}.`)
}
