import { at, places } from './channel-words'
import type { ThreadWords } from './thread-words'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

const thread: ThreadWords = {
  label: 'Conversation',
  you: 'You',
  assistant: 'Assistant',
  staff: 'Shop staff',
  staffNamed: (name) => `${name}, from the team`,
  greeting: 'Hello. Ask about anything in the shop, or say what you need it for.',
  thinking: 'Looking through the shop',
  sending: 'Sending',
  stopped: 'Stopped early',
  retry: 'Try again',
  notSent: 'No answer came. Your words are safe here, and trying again never says them twice.',
  notSentYet: (seconds) => `Not sent yet: that was a lot at once. Try again in ${seconds} s.`,
  over: 'Not sent: this conversation has ended.',
  moved: (from, to) =>
    to === 'website'
      ? { title: 'Carried on here', rest: ` from ${places[from]}` }
      : { title: at[to], rest: ` from ${places[from]}` },
  product: {
    add: 'Add',
    inBasket: 'In basket',
    fewer: 'One fewer',
    more: 'One more',
    soldOut: 'Sold out at the moment',
    missing: 'The products did not load.',
    again: 'Try again',
  },
}

/** What the website chat says. */
export const strings = {
  thread,
  title: (first: string | null | undefined) => first?.split('\n')[0]?.trim() || 'New conversation',
  subtitle: 'One conversation, wherever you are',
  starters: ['Show me rain jackets', 'Something for cycling', 'A gift under ₹1,500'],
  suggestions: 'Suggestions',
  placeholder: 'Write to the shop',
  write: 'Your message',
  send: 'Send',
  fine: (days: number | null) =>
    `Our assistant and shop staff can both read this. Carry on within 7 days; ${days ? `deleted after ${days} days` : 'kept until you erase it'}.`,
  opening: 'Your conversation is on its way',

  conversations: 'Your conversations',
  noConversations: 'What you talk about is kept here.',
  guestList: 'Sign in to keep this: the conversation and its basket become yours, here and at the kiosk.',
  back: 'Your conversations',
  more: 'More',
  startNew: 'New conversation',
  finish: 'Finish this conversation',
  signIn: 'Sign in',
  signUp: 'Create an account',
  signInToKeep: 'Sign in to keep this',
  signOut: 'Sign out',
  account: 'Your account',
  allConversations: 'All your conversations',

  basket: {
    title: 'Basket',
    open: (count: number) => `Basket, ${items(count)}`,
    empty: 'Nothing in it yet. Add something from the conversation.',
    total: 'Total',
    takenOut: 'Taken out',
    putBack: 'Put back',
    loading: 'The basket is on its way',
    fewer: 'One fewer',
    more: 'One more',
    onlyLeft: (name: string, count: number) => `${name}: there are only ${count}.`,
    failed: 'The basket did not change. What was in it is still there; try again.',
  },

  consent: {
    label: 'Let this chat help train the assistant. Off unless you turn it on.',
    on: 'Thank you. You can turn this off again at any time.',
    off: 'This chat trains nothing. What was learned from it is deleted.',
    failed: 'The switch did not move. Try again in a moment.',
  },

  elsewhere: {
    title: 'Carry on somewhere else',
    kiosk: 'At a kiosk',
    kioskNote: 'Press “I have a code” there and type it.',
    code: 'Get a code',
    left: (clock: string) => `Good for ${clock} min. It works once.`,
    spent: 'That code has run out.',
    fresh: 'Get a new code',
    failed: 'The code did not come. Try again in a moment.',
    phone: 'On your phone',
    phoneNote: 'Point its camera at a QR code.',
    show: 'Show the QR code',
    qrLabel: 'A QR code for your phone’s camera. It opens this conversation there.',
  },

  newDialog: {
    title: 'Start a new conversation?',
    text: 'This one ends, and its basket with it. You can go on reading it in your list.',
    guestText: 'This one ends, and its basket with it. A guest’s conversation cannot be opened again.',
    confirm: 'Start a new one',
    cancel: 'Stay here',
  },
  finishDialog: {
    title: 'Finish this conversation?',
    text: 'It ends on every device, and its basket with it. You can go on reading it in your list.',
    guestText: 'It ends, and its basket with it. A guest’s conversation cannot be opened again.',
    confirm: 'Finish',
    cancel: 'Stay here',
  },

  choose: {
    page: 'Chat',
    title: 'How would you like to begin?',
    text: 'Signed in, the same conversation goes with you from here to the kiosk and back.',
    guest: 'Carry on as a guest',
    guestNote: 'A guest’s conversation is kept once you sign in. Until then, a code takes it to another device.',
    code: 'I have a code',
  },
  failed: {
    title: 'We could not open your conversation',
    safe: 'Nothing was lost. What you said before is safe with us.',
    wait: (seconds: number) => `Nothing was lost. Many people are starting just now: try again in ${seconds} s.`,
    guest: 'Carry on as a guest',
  },
  unread: { title: 'The conversation did not load', safe: 'It is safe with us, you just cannot see it here yet.' },
  actionFailed: 'That did not reach us. Nothing has changed; try again in a moment.',
  gone: {
    title: 'This conversation is not open here any more',
    text: 'It was finished or erased elsewhere, or somebody signed in with it. Signed in, you find it in your conversations.',
    onward: 'Go on',
  },
  ended: {
    title: 'This conversation has ended',
    text: 'You can go on reading it here.',
    guestText: 'Thank you for coming by. A new one starts with a clean page.',
    start: 'Start a new one',
    running: 'Go to your running conversation',
  },
}
