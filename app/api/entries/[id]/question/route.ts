import { questionQuery, questionView, talkParams } from '@/lib/chat/talk-schema'
import { askAboutEntry } from '@/lib/chat/talks/ask-about-entry'
import { route } from '@/lib/http/route'

export const GET = route(
  { params: talkParams, query: questionQuery, response: questionView },
  ({ actor, params, query }) => askAboutEntry({ actor, entryId: params.id, ...query }),
)
