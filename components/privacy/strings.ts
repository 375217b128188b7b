type Fact = { title: string; points: string[] }

const day = (days: number) => (days === 1 ? '1 day' : `${days} days`)

/** What "What we keep" says. `retentionDays` is how long this installation keeps sessions of people without an account. */
export const strings = {
  title: 'What we keep',
  lead: 'In plain words: what is stored when you talk with us, for how long, who can read it, and how you get it back or have it erased.',
  account: 'Your account',
  signIn: 'Sign in',
  lineLabel: 'How long a conversation lasts',
  stops: (retentionDays: number) => [
    { when: 'Now', what: 'You say something. It is stored before you get an answer.' },
    { when: '7 days', what: 'So long after your last word you can carry on where you left off.' },
    { when: '30 days', what: 'The longest one conversation goes on. Then a new one begins.' },
    {
      when: day(retentionDays),
      what: 'So long after its last sign a conversation without an account is deleted. With an account it stays until you erase it.',
    },
  ],
  facts: (retentionDays: number): Fact[] => [
    {
      title: 'What is stored',
      points: [
        'Your words and our answers, your basket, and when you moved from the kiosk to the website or back.',
        'What you look for on a visit, noted in a few words: sizes, colours, sums, what you looked at and ordered. With an account it helps on your next visit; you see every line of it and can have it forgotten.',
        'A number you type at the kiosk. It is taken as yours for this one conversation and shows nobody anything of an earlier one.',
        'With an account: the names you sign in with, and your password in a form that cannot be read back.',
        'What a device is called, such as “Firefox on Windows”, so that you can tell your devices apart. No advertising and no tracking across sites.',
        'In a workshop: its steps, errors and what you tell it, under the name or e-mail you give. Passwords, keys and card numbers are taken out before anything is stored.',
      ],
    },
    {
      title: 'How long',
      points: [
        `A guest’s conversation, one begun with a typed number, and the log of a workshop are deleted ${day(retentionDays)} after their last sign, with everything that hangs on them.`,
        'Conversations of an account stay until you erase them, or your account.',
        'A code to carry on elsewhere works once and for five minutes.',
      ],
    },
    {
      title: 'At a kiosk',
      points: [
        'When you press Finish, the screen is cleared and the kiosk forgets you. Nothing of you stays on it.',
        'The conversation itself stays with us as said above. Whoever comes next cannot open it.',
      ],
    },
    {
      title: 'Who can read it',
      points: [
        'You, on every device you are signed in on.',
        'Our assistant and the staff of this place, so that they can help. When staff open your conversation, take a copy of it or change it, that is written down; it is in your own copy too.',
        'Your journal and what you say to a companion are yours alone: staff see that it happened, never what was said.',
      ],
    },
    {
      title: 'Learning from it',
      points: [
        'Nothing you say trains anything unless you turn that on in the conversation. Names, numbers and addresses are taken out first.',
        'Turn it off again, and what was learned from it is deleted. Journals and companions are never learned from.',
      ],
    },
    {
      title: 'Taking it along, and erasing it',
      points: [
        'With an account you get a copy of everything in one file, and you erase single conversations or all of you, at any time and by yourself. Erased is erased: it cannot be brought back.',
        'Without one, ask the staff of this place. They find a workshop by the e-mail you gave, and a conversation by its time and place.',
      ],
    },
  ],
  ways: {
    data: 'Get a copy or erase everything',
    conversations: 'Erase single conversations',
    memory: 'See what we remember',
    chat: 'Go to the chat',
  },
  cookies:
    'This site sets cookies only to hold your conversation and your sign-in. No script and no other site can read them.',
}
