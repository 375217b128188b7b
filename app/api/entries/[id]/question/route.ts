import { questionQuery, questionView, talkParams } from '@/lib/chat/talk-schema'
import { askAboutEntry } from '@/lib/chat/talks/ask-about-entry'
import { route } from '@/lib/http/route'

export const GET = route(
  {
    summary: 'Ask what a companion would ask about an entry',
    callers: ['owner'],
    params: talkParams,
    query: questionQuery,
    response: questionView,
  },
  ({ actor, params, query }) => askAboutEntry({ actor, entryId: params.id, ...query }),
)
