/** What staff say to the page: a message of a person, or the note of a known problem. */
export type InboxMessage = {
  kind: 'message' | 'note'
  /** The same note shown anew keeps its id. */
  id: string
  text: string
  /** Who wrote it. */
  from?: string
  at: string
}
