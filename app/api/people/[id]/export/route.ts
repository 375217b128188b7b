import { ownerAndAdmins } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { personParams } from '@/lib/people/schema'
import { exportPerson } from '@/lib/privacy/export'

export const GET = route(
  {
    summary: 'Download everything that is kept of a person',
    callers: ownerAndAdmins,
    answers: [{ type: 'application/json', summary: 'Sessions, messages, orders, entries and all else.' }],
    params: personParams,
  },
  async ({ actor, params }) => {
    const { body, filename } = await exportPerson({ actor, personId: params.id })
    return new Response(body, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${filename}"`,
      },
    })
  },
)
