import { savedReplyFields } from '@/lib/catalog/reply-schema'
import { removeReply, saveReply } from '@/lib/catalog/text-client'
import type { TextKind } from './text-kind'

/** What staff write often. */
export const replyKind: TextKind = {
  what: 'saved-replies',
  noun: 'saved reply',
  head: 'Name',
  searchLabel: 'Name or words',
  addLabel: 'Add a saved reply',
  empty: {
    title: 'No saved replies yet',
    words: 'Keep what staff write over and over under a short name, in every language they need.',
  },
  loss: 'Staff no longer find it when they write to somebody.',
  fields: [
    { name: 'name', label: 'Name', most: 60, hint: 'Short, such as on my way' },
    { name: 'content', label: 'Reply', most: 2000, long: true, hint: '{name} becomes their name, {me} yours' },
  ],
  shape: savedReplyFields,
  nameOf: ({ name = '' }) => name,
  titleOf: ({ name = '' }) => ({ title: name, note: null }),
  excerptOf: ({ content = '' }) => content,
  save: (id, values) => saveReply(id, savedReplyFields.parse(values)),
  remove: removeReply,
  csv: {
    title: 'Import saved replies',
    example: 'name,locale,content\non my way,en,I am on my way to you.',
    note: 'One reply a name and language: en, de or hi.',
  },
}
