import { z } from 'zod'
import { sizes } from '@/lib/http/body'
import { route } from '@/lib/http/route'
import { importPeople } from '@/lib/people/import-people'
import { peopleImportView } from '@/lib/people/schema'

export const POST = route(
  { raw: 'text/csv', body: z.instanceof(Uint8Array), limit: sizes.import, response: peopleImportView },
  ({ actor, body }) => importPeople({ actor, file: body }),
)
