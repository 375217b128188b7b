import type { Words } from '@/scripts/populate/words/life'

export const visits: Words['visits'] = [
  {
    name: 'A rain jacket',
    says: [
      'I need a rain jacket',
      'Do you have it in blue?',
      'Something lighter, please',
      'Thank you, I will think about it',
    ],
  },
  {
    name: 'Shoes for the hills',
    says: [
      'I am looking for walking shoes',
      'Are they waterproof?',
      'What do they cost?',
      'Can I bring them back if they do not fit?',
    ],
  },
  {
    name: 'A present',
    says: [
      'I need a present for somebody who hikes',
      'Rather a small one',
      'Can you wrap it?',
      'Put the first one in my basket',
    ],
  },
  {
    name: 'A rucksack',
    says: ['Show me rucksacks', 'For a day, not for a week', 'Under 80 euros', 'Which of them do people like most?'],
  },
  {
    name: 'Light for the evening',
    says: [
      'Do you have head torches?',
      'How long does the battery last?',
      'I would like the cheaper one',
      'When are you open on Saturday?',
    ],
  },
  {
    name: 'Cycling in winter',
    says: ['I need lights for my bicycle', 'And a bell', 'Add both to my basket', 'How can I pay?'],
  },
  {
    name: 'Warm hands',
    says: ['I am looking for gloves', 'In medium', 'Do you have them in black?', 'Thanks, that is all'],
  },
  {
    name: 'An umbrella',
    says: [
      'An umbrella that does not break in the wind',
      'What colours are there?',
      'The dark one',
      'Where do I find it in the shop?',
    ],
  },
]
