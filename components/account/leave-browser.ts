import { forgetOutbox } from '@/components/chat/outbox-store'
import { forgetDraft } from '@/components/chat/use-draft'
import { forgetDrafts } from '@/lib/journal/drafts-client'
import { signOutPage } from '@/lib/people/client'

/** Signs this browser out and forgets every word that it kept for whoever was signed in. @throws ApiError while the server is away. */
export async function leaveBrowser() {
  await signOutPage()
  forgetKeptWords()
}

/** What was written here and is not with the server yet is not for the next person at this browser. */
export function forgetKeptWords() {
  forgetOutbox()
  forgetDraft()
  forgetDrafts()
}
