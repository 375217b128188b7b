import { newPersonAlone } from '@/tests/api/access/people-subjects'
import type { Row } from '@/tests/api/access/row'
import { newSession } from '@/tests/api/access/session-subjects'
import type { World } from '@/tests/api/access/world'

/** Things of their own for calls that could change what other tests stand on. */
export const apart: Record<string, Row['about']> = {
  'PATCH /api/people/{id}': newPersonAlone,
  'PATCH /api/sessions/{id}': newSession,
  'PATCH /api/sessions/{id}/cart': newSession,
}

/** Whatever fits would be done to the whole installation: only what does not fit is sent. */
export const neverFitting = ['PATCH /api/pipeline/settings', 'POST /api/pipeline/retry', 'DELETE /api/session-log']

/** What is added to each body, so that what it makes does nothing. */
export const added: Record<string, object> = {
  'POST /api/alert-rules': { enabled: false },
  'PATCH /api/alert-rules': { enabled: false },
  'PATCH /api/alert-rules/{id}': { enabled: false },
}

/** By which name what was made is taken away again. */
const madeBy: Record<string, string> = {
  'POST /api/alert-rules': 'id',
  'POST /api/products': 'sku',
  'POST /api/help-texts': 'id',
  'POST /api/saved-replies': 'id',
  'POST /api/kiosks': 'id',
  'POST /api/keys': 'id',
}

export async function takeAway(world: World, route: string, text: string, headers: Record<string, string>) {
  const name = madeBy[route]
  if (!name) return
  const path = route.slice(route.indexOf(' ') + 1)
  await world.api.delete(`${path}/${encodeURIComponent(JSON.parse(text)[name])}`, { headers })
}

/** Parameters that only an answer tells, or that join words of a list by commas. */
export const notMadeUp = ['cursor', 'after', 'before', 'around', 'channel', 'kind', 'skus', 'time_zone']
