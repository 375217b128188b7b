/** What the page says where a conversation from another device is taken up. */
export const strings = {
  title: 'Carry on here',
  lead: 'The conversation and its basket come along, just as they are.',
  code: 'Your code',
  hint: 'Six letters and digits, as the other device shows them. It works once, for five minutes.',
  submit: 'Carry on here',
  short: 'This code is not whole yet: it has six letters and digits.',
  wrong:
    'This code does not work. It may be mistyped, used already, or older than five minutes. Ask for a new one where you got it.',
  tooMany: (seconds: number) => `That was tried too often. Try again in ${seconds} s.`,
  away: 'We could not reach the server. Nothing was lost, and the code is not used up; try again in a moment.',
  foreign:
    'This conversation belongs to another account, so it does not open while you are signed in here. Sign out first, then ask for a new code.',
  held: {
    guest: 'Another conversation is open in this browser. Carrying on leaves it; a guest’s cannot be opened again.',
    own: 'You are signed in. A guest’s conversation becomes part of yours, with its basket.',
  },
  back: 'Back to the chat',
  begin: 'Begin a new chat instead',
}
