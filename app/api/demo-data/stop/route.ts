import { demoView } from '@/lib/demo/schema'
import { stopDemo } from '@/lib/demo/work'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const POST = route(
  { summary: 'Stop what is being done with demo data', callers: admins, response: demoView },
  ({ actor }) => stopDemo({ actor }),
)
