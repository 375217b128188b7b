import type { Dye } from '@/components/thread/dye'

type Stop = { who: string; dye: Dye; what: string; links: { href: string; words: string }[] }

/** What the first page says, and to whom. */
export const strings = {
  title: ['One session,', 'every surface.'],
  lead: 'A conversation begun at the kiosk goes on at home and on the phone. Everything that happens in it lands on one timeline, and what is worth learning from becomes training data.',
  kiosk: 'Open the kiosk',
  chat: 'Open the chat',
  signIn: 'Sign in',
  forWhom: 'Who it is for',
  kept: 'What we keep',
  stops: [
    {
      who: 'Visitors',
      dye: 'kiosk',
      what: 'Ask about anything in the shop, leave when you like, and carry on where you left off.',
      links: [
        { href: '/kiosk', words: 'Kiosk' },
        { href: '/chat', words: 'Chat' },
      ],
    },
    {
      who: 'Students',
      dye: 'web',
      what: 'Work through a workshop as always. Its steps and errors are logged without you noticing.',
      links: [],
    },
    {
      who: 'Instructors',
      dye: 'thread',
      what: 'See every session live, and why somebody is stuck before they ask.',
      links: [{ href: '/sessions', words: 'Sessions' }],
    },
    {
      who: 'Operators',
      dye: 'system',
      what: 'Follow finished sessions through the pipeline and review what comes out.',
      links: [
        { href: '/pipeline', words: 'Pipeline' },
        { href: '/review', words: 'Review' },
      ],
    },
    {
      who: 'Extensions and programs',
      dye: 'extension',
      what: 'Start sessions, log events and fetch examples over one API, with a key of their own.',
      links: [],
    },
  ] satisfies Stop[] as Stop[],
}
