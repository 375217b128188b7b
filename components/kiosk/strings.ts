import type { BasketWords } from '@/components/chat/basket-list'
import { at, places } from '@/components/chat/channel-words'
import type { ThreadWords } from '@/components/chat/thread-words'

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
  notSentYet: (seconds) => `That was a lot at once. Try again in ${seconds} s.`,
  over: 'Not sent: this chat has ended.',
  moved: (from, to) =>
    to === 'kiosk' ? { title: `Picked up from ${places[from]}`, rest: '' } : { title: at[to], rest: '' },
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

const basket: BasketWords = {
  empty: 'Nothing in it yet. Add something from the chat.',
  total: 'Total',
  takenOut: 'Taken out',
  putBack: 'Put back',
  loading: 'The basket is on its way',
  fewer: 'One fewer',
  more: 'One more',
}

/** What the shared parts of a chat still have handed to them. */
export const strings = { thread, basket }
