import { route } from '@/lib/http/route'
import { presenceView } from '@/lib/sessions/kiosk-schema'
import { notePresence } from '@/lib/sessions/kiosks/presence'

export const POST = route(
  {
    summary: 'Say that somebody is still here',
    callers: ['visitor'],
    problems: ['session_not_found'],
    auth: 'public',
    response: presenceView,
  },
  ({ actor }) => notePresence({ actor }),
)
