import { cleanJson } from '@/lib/clean'
import { AppError } from '@/lib/errors'

/** What a messenger posted, once its signature over the very bytes was right; storable. @throws AppError `malformed_json`. */
export function readDelivery(body: Uint8Array): unknown {
  try {
    return cleanJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch (cause) {
    throw new AppError('malformed_json', 'Send one JSON value in UTF-8.', { cause })
  }
}
