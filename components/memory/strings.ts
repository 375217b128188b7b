/** What "What we remember" says. */
export const strings = {
  title: 'What we remember',
  lead: 'These are the things our assistant noted on your visits, so that you need not say them twice. Each leads to the words it came from, and you can have any of them forgotten.',
  guestLead:
    'These are the things our assistant noted in this conversation. Each leads to the words it came from, and you can have any of them forgotten.',
  orders: 'What you said and what you ordered stays until you erase the conversation.',
  account: 'Your account',
  chat: 'Chat',
  message: 'See the message',
  messageLabel: (sentence: string) => `See the message: ${sentence}`,
  forget: 'Forget',
  forgetLabel: (sentence: string) => `Forget: ${sentence}`,
  forgetAll: 'Forget everything',
  forgotten: 'Forgotten',
  undo: 'Undo',
  allForgotten: 'Everything is forgotten',
  notForgotten: 'That did not reach us. It is still remembered; try again in a moment.',
  more: 'Show earlier ones',
  loading: 'What we remember is on its way',
  held: 'This conversation belongs to an account. Sign in to have something forgotten.',
  signIn: 'Sign in',
  ask: {
    title: 'Forget everything?',
    text: 'All of these notes go for good, from every visit. Your conversations, orders and basket stay.',
    guestText: 'All of these notes go for good. This conversation and its basket stay.',
    confirm: 'Forget everything',
    cancel: 'Keep them',
  },
  empty: {
    title: 'Nothing is remembered',
    text: 'What you look for and what you choose in the chat or at the kiosk is noted here.',
    start: 'Go to the chat',
  },
  failed: {
    title: 'The list did not load',
    safe: 'Nothing was changed, you just cannot see it here yet.',
  },
}
