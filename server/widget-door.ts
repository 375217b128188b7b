import { env } from '@/lib/env'
import type { Handler } from './listen'

const script = /^\/widget\.js(?:\?|$)/

/** Keeps the script by which other sites show the chat from them while it is off: then they show no button that opens nothing. */
export function widgetDoor(handle: Handler): Handler {
  if (env().WIDGET_ORIGINS.length > 0) return handle
  return async (request, response) => {
    if (!script.test(request.url ?? '')) return handle(request, response)
    response.writeHead(404, { 'content-type': 'text/plain' }).end('The chat for frames of other sites is off.\n')
  }
}
