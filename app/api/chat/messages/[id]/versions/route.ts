import { readVersions } from '@/lib/chat/read-versions'
import { messageParams, versionList } from '@/lib/chat/schema'
import { route } from '@/lib/http/route'

export const GET = route({ params: messageParams, response: versionList }, ({ actor, params }) =>
  readVersions({ actor, messageId: params.id }),
)
