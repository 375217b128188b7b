import { readVersions } from '@/lib/chat/read-versions'
import { messageParams, versionList } from '@/lib/chat/schema'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'List what a message said before',
    callers: sessionReaders,
    params: messageParams,
    response: versionList,
  },
  ({ actor, params }) => readVersions({ actor, messageId: params.id }),
)
