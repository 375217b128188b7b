import { helpTextFields } from '@/lib/catalog/help-schema'
import { removeHelpText, saveHelpText } from '@/lib/catalog/text-client'
import type { TextKind } from './text-kind'

/** What the shop says about itself; the assistant quotes it. */
export const helpKind: TextKind = {
  what: 'help-texts',
  noun: 'help text',
  head: 'Topic',
  searchLabel: 'Topic or words',
  addLabel: 'Add a help text',
  empty: {
    title: 'The shop says nothing yet',
    words: 'Write down when it opens and how returns go, and the assistant answers with your own words.',
  },
  loss: 'The assistant no longer knows it, in this language.',
  fields: [
    { name: 'topic', label: 'Topic', most: 40, hint: 'The same in all languages, such as opening-hours' },
    { name: 'title', label: 'Title', most: 80 },
    { name: 'body', label: 'Text', most: 2000, long: true, hint: 'Quoted as it stands' },
    { name: 'words', label: 'Other words for it', most: 500, hint: 'By which people ask, separated by commas' },
  ],
  shape: helpTextFields,
  nameOf: ({ title = '' }) => title,
  titleOf: ({ title = '', topic = '' }) => ({ title, note: topic }),
  excerptOf: ({ body = '' }) => body,
  save: (id, values) => saveHelpText(id, helpTextFields.parse(values)),
  remove: removeHelpText,
  csv: {
    title: 'Import help texts',
    example: 'topic,locale,title,body,words\ngift-wrap,en,Gift wrapping,We wrap at the counter.,"wrap, paper"',
    note: 'One text a topic and language: en, de or hi.',
  },
}
