import { demoView } from '@/lib/demo/schema'
import { readDemo } from '@/lib/demo/view'
import { fillWithDemo, removeDemoData } from '@/lib/demo/work'
import { admins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'

export const GET = route(
  { summary: 'Read how it stands with demo data', callers: admins, response: demoView },
  ({ actor }) => readDemo({ actor }),
)

export const POST = route(
  {
    summary: 'Fill an installation without sessions with demo data',
    callers: admins,
    problems: ['conflict'],
    response: demoView,
    status: 202,
  },
  ({ actor }) => fillWithDemo({ actor }),
)

export const DELETE = route(
  { summary: 'Take the demo data away', callers: admins, problems: ['conflict'], response: demoView, status: 202 },
  ({ actor }) => removeDemoData({ actor }),
)
