import type { ThreadWords } from '@/components/chat/thread-words'
import type { Channel } from '@/db/enums'

const places: Record<Channel, string> = {
  kiosk: 'the kiosk',
  website: 'the website',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  extension: 'the browser extension',
  workshop: 'a workshop',
  api: 'another app',
}

const at: Record<Channel, string> = {
  kiosk: 'At the kiosk',
  website: 'On the website',
  whatsapp: 'On WhatsApp',
  telegram: 'On Telegram',
  extension: 'In the browser extension',
  workshop: 'In a workshop',
  api: 'In another app',
}

const thread: ThreadWords = {
  label: 'Conversation',
  you: 'You',
  assistant: 'Assistant',
  staff: 'Shop staff',
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

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

/** What the kiosk says. */
export const strings = {
  thread,
  attract: {
    home: 'At home',
    shop: 'At the shop',
    phone: 'On your phone',
    title: ['Start here.', 'Carry on', 'anywhere.'],
    lead: 'Ask about anything in the shop. Sign in, leave when you like, and pick it up again at home or on your phone.',
    start: 'Touch to start',
    guest: 'Browse without signing in',
  },
  opening: 'One moment, your chat is on its way',
  back: 'Back',
  number: {
    title: 'What is your number?',
    lead: 'A number alone brings nothing back: it starts a new chat here. If it has a password, we ask for it next.',
    label: 'Your number',
    dial: (country: string, code: string) => `Country: ${country}, ${code}. Touch to change`,
    dialTitle: 'Which country is it from?',
    close: 'Close',
    keys: 'Digits',
    clear: 'Clear',
    erase: 'Delete the last digit',
    submit: 'Continue',
    guest: 'Carry on as a guest',
    unfit: 'This does not look like a phone number. Check the digits and the country.',
  },
  password: {
    title: 'Your password',
    lead: (ending: string) => `The number ending ${ending} has one. With it you carry on where you left off.`,
    label: 'Password',
    submit: 'Continue',
    guest: 'Carry on as a guest',
    wrong: 'That password does not fit this number. Try again, or carry on as a guest.',
    tooMany: (seconds: number) => `That was tried too often. Try again in ${seconds} s, or carry on as a guest.`,
  },
  privacy: (days: number) =>
    `You can carry on within 7 days; your chat is deleted after ${days} days. It trains our assistant only if you say yes.`,
  failed: {
    title: 'We could not start your session',
    text: 'Nothing was charged and nothing was lost. Try once more, or carry on as a guest.',
    wait: (seconds: number) => `Nothing was lost. Many people are starting just now: try again in ${seconds} s.`,
    retry: 'Try once more',
    guest: 'Carry on as a guest',
  },
  header: {
    hello: 'Hello',
    back: 'Welcome back',
    number: (ending: string) => `Number ending ${ending}`,
    known: 'You are signed in',
    guest: 'You are here as a guest',
    finish: 'Finish',
  },
  chat: {
    placeholder: 'Ask about anything in the shop',
    write: 'Your question',
    send: 'Send',
    suggestions: 'Suggestions',
    starters: ['Rain jackets', 'For cycling', 'A gift under ₹1,500'],
    loading: 'Your chat is on its way',
    unread: 'Your chat did not load. It is safe with us.',
    again: 'Try again',
    over: 'This chat has ended.',
    overStart: 'Back to the start',
  },
  basket: {
    title: 'Your basket',
    open: 'Basket',
    summary: (count: number) => (count === 0 ? 'Your basket is empty' : `${items(count)} in your basket`),
    empty: 'Nothing in it yet. Add something from the chat.',
    total: 'Total',
    takenOut: 'Taken out',
    putBack: 'Put back',
    loading: 'The basket is on its way',
    fewer: 'One fewer',
    more: 'One more',
    close: 'Back to the chat',
    onlyLeft: (name: string, count: number) => `${name}: there are only ${count}.`,
    failed: 'The basket did not change. Try again in a moment.',
  },
  finish: {
    title: 'Finish here?',
    text: 'This screen is cleared for the next person. With a password you can carry on elsewhere within 7 days; without one, this chat ends here.',
    confirm: 'Finish and clear',
    cancel: 'Stay here',
  },
  closing: {
    title: 'Clearing this screen',
    retrying: 'We could not reach the shop’s server yet. We keep trying; this screen opens again by itself.',
  },
}
