import type { Channel } from '@/db/enums'
import type { ConversationFormat, ListedConversation } from '@/lib/chat/schema'

/** What "Your conversations" says. */
export const strings = {
  title: 'Your conversations',
  lead: 'Each thread is one conversation, in the colours of the places it went through. Open it to read on, take it with you, or erase it for good.',
  account: 'Your account',
  chat: 'Chat',
  kept: 'What we keep',
  search: 'Search what was said',
  tooShort: 'Write at least three letters to search.',
  found: (count: number, more: boolean) =>
    count === 0 && !more
      ? 'Nothing found'
      : `${count}${more ? ' or more' : ''} ${count === 1 && !more ? 'conversation' : 'conversations'} found`,
  you: 'You',
  shop: 'Answer',
  staff: 'Staff',
  hits: (title: string) => `Found in ${title}`,
  moreHits: (count: number) => (count === 1 ? 'and in one more message' : `and in ${count} more messages`),
  hiddenHits: (count: number) => (count === 1 ? 'Found in one message.' : `Found in ${count} messages.`),
  kind: 'Kind',
  anyKind: 'All kinds',
  kinds: {
    visit: 'Chats',
    inner_voice: 'Inner voice',
    reflection_buddy: 'Reflection buddy',
  } satisfies Record<ListedConversation['type'], string>,
  onTheme: (theme: string) => `Theme: ${theme}`,
  showTheme: (theme: string) => `Show all on the theme ${theme}`,
  exportLabel: (title: string) => `Take with you: ${title}`,
  formats: { md: 'To read (Markdown)', json: 'Everything (JSON)', csv: 'As a table (CSV)' } satisfies Record<
    ConversationFormat,
    string
  >,
  when: 'When',
  times: { all: 'Any time', '7': 'Last 7 days', '30': 'Last 30 days', '365': 'Last year' },
  where: 'Where',
  anywhere: 'Everywhere',
  places: {
    kiosk: 'Kiosk',
    website: 'Website',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    extension: 'Browser extension',
    workshop: 'Workshop',
    api: 'Other apps',
  } satisfies Record<Channel, string>,
  untitled: 'Nothing said yet',
  running: 'Running now',
  companions: {
    inner_voice: 'Talk with your inner voice',
    reflection_buddy: 'Talk with your reflection buddy',
  } satisfies Record<Exclude<ListedConversation['type'], 'visit'>, string>,
  unseen: 'Its words are yours alone and are not shown in a list.',
  open: (title: string) => `Open: ${title}`,
  erase: 'Erase',
  eraseLabel: (title: string) => `Erase: ${title}`,
  more: 'Show earlier ones',
  loading: 'Your conversations are on their way',
  empty: {
    title: 'No conversations yet',
    text: 'What you talk about in the chat or at the kiosk is kept here, once you are signed in.',
    start: 'Start one',
  },
  hidden: {
    title: 'Nothing matches',
    text: 'Your other conversations are all still there.',
    clear: 'Show all',
  },
  failed: {
    title: 'The list did not load',
    safe: 'Your conversations are safe with us, you just cannot see them here yet.',
  },
  ask: {
    title: 'Erase this conversation?',
    text: (title: string) =>
      `“${title}” goes for good, with its basket and everything noted about it, on every device. Nobody can bring it back.`,
    running: 'It is still running, and ends with this.',
    confirm: 'Erase for good',
    cancel: 'Keep it',
  },
  erased: 'The conversation is erased',
  gone: 'It was erased already.',
  notErased: 'That did not reach us. Nothing was erased; try again in a moment.',
}
