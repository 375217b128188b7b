/** What the part of the account page about one's data says. */
export const yourData = {
  title: 'Your data',
  lead: 'It is yours to take along and yours to erase.',
  copyText:
    'The copy is one file with everything we keep of you: your conversations word for word, what was noted about them, your sign-ins and devices, and who of our staff looked.',
  more: 'How long we keep it is told under',
  kept: 'What we keep',
  remembered: 'What our assistant noted on your visits stands under',
  memory: 'What we remember',
  copy: 'Get a copy',
  onItsWay: 'The copy is on its way to your downloads',
  erase: 'Erase everything',
  /** What must be typed. */
  word: 'erase',
  ask: {
    title: 'Erase everything of you?',
    text: 'Your account, your conversations, baskets and all that was learned from them go for good, on every device. Nobody can bring them back.',
    type: 'Type “erase” to confirm',
    confirm: 'Erase for good',
    cancel: 'Keep everything',
  },
  done: {
    title: 'Everything of you is erased',
    text: 'You are signed out everywhere. This is what went.',
    leave: 'Leave',
  },
  lastAdmin: 'You are the last admin here. Make somebody else an admin first.',
  failed: 'We could not finish it just now. Try again in a moment; if you are signed out, it goes on by itself.',
  tables: [
    { table: 'sessions', words: 'Conversations and other sessions' },
    { table: 'messages', words: 'Messages' },
    { table: 'events', words: 'Entries on your timelines' },
    { table: 'training_examples', words: 'Examples made of your words' },
    { table: 'user_tokens', words: 'Sign-ins' },
    { table: 'session_tokens', words: 'Devices that held a conversation' },
    { table: 'identities', words: 'Sign-in names and numbers' },
  ],
  others: 'Technical records',
}
