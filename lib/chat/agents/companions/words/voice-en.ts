import type { Questions } from '@/lib/chat/agents/companions/questions'

/** What the inner voice asks in English: whatever helps to see which way one leans, never which way to go. */
export const voiceQuestions: Questions = {
  choice: [
    'If a coin fell on {a}, what would you feel in the first second?',
    'What would you miss a year from now, if it were {b}?',
    'What would you miss a year from now, if it were {a}?',
    'If nobody ever heard of it, which would it be?',
    'Which of the two could you take back more easily?',
    'What would have to be true for {b} to be right?',
    'What are you afraid of with {a}?',
    'Which of the two would you have to explain to yourself?',
    'Who besides you has to live with it?',
    'By when does it really have to be decided?',
    'Is there a third way that you have not written down?',
  ],
  step: [
    'What is the other way, if it is not {a}?',
    'What would happen if you left it as it is until next month?',
    'What speaks against {a} that you have not written yet?',
    'What would be the smallest way to try it, {a}?',
    'Which reason for {a} would you still believe in a year?',
    'What are you waiting for before you decide about {a}?',
    'Suppose it is done and it went well: what is the first thing you notice?',
  ],
  leaning: ['What keeps that from being your answer already?', 'If that is so, what is left to decide?'],
  harsh: [
    'If you trusted yourself in this, what would you choose?',
    'What would you decide for somebody whom you like, in your place?',
  ],
  fear: [
    'What would you choose if it were certain to go well?',
    'How likely is what you fear, when you put a number to it?',
    'Does the fear warn you of something, or only keep you where you are?',
  ],
  anger: ['What will you no longer put up with?', 'What would you decide once the anger is a week old?'],
  shame: ['Whose judgement counts in this?', 'What would you decide if you had nothing to make up for?'],
  tired: ['Would you decide the same after a night of sleep?', 'What could you decide later without losing anything?'],
  work: ['What would you need from work to want to stay with it?', 'Which part of it would you keep?'],
  person: [
    'What would change in your answer if {person} did not matter in it?',
    'What have you not asked {person} yet?',
    'What do you owe {person} in this, by your own measure?',
  ],
  wish: [
    'You write {quote}. What would be the first thing to decide for that?',
    'What are you ready to give for it?',
    'What would you do tomorrow, if that were settled?',
  ],
  should: [
    'You write {quote}. Do you want to, or do you think that you have to?',
    'What would happen if you decided against it?',
  ],
  regret: [
    'What of it can still be decided now?',
    'You write {quote}. What will you do otherwise, the next time you stand there?',
  ],
  but: [
    'You write {quote}. On which side of that sentence would you stand, if you had to say it now?',
    'How much does the second half weigh against the first?',
  ],
  question: [
    'You write {quote} Which answer would be a relief?',
    'Which answer to your own question do you not want to hear?',
  ],
  unsure: ['What would you have to know to be surer?', 'You write {word}. What would you bet on?'],
  future: ['What has to be clear by then?', 'Looking back from there, what will you be glad to have decided?'],
  past: ['When did you last stand before something like this?', 'What did you learn about yourself then?'],
  quarrel: [
    'What matters more to you here, to be right or to be close?',
    'What would be your part in it, if you wanted it settled?',
  ],
  loss: ['What may stay undecided while it still hurts?'],
  heavy: [
    'The word {word} stands in it. If that had a vote, what would it vote for?',
    'You use the word {word}. What would have to change for it to ease?',
  ],
  light: [
    'You use the word {word}. What does it tell you about what you want more of?',
    'How could there be more of that?',
  ],
  change: [
    '{Ago} you wrote {before}. Does that still hold?',
    '{Ago} you wrote {before}. What have you decided since, without saying so?',
  ],
  topic: [
    'What about {topic} do you have to decide?',
    'What are you putting off, about {topic}?',
    'What would you like to be settled about {topic}?',
  ],
  start: [
    'What do you have to decide?',
    'Which choice are you putting off?',
    'What would you like to be settled a month from now?',
  ],
  short: [
    'What speaks for it?',
    'What speaks against it?',
    'What makes you say so?',
    'How sure are you of that, from one to ten?',
    'What would change your mind?',
  ],
  any: [
    'What is there to decide in this?',
    'What have you decided already, without saying it?',
    'What is in your hands here?',
    'What would you do if you were not afraid of the answer?',
    'What do you want to be true a month from now?',
    'Which choice are you putting off with it?',
    'What would the person you want to be in five years say?',
    'What happens if you decide nothing?',
    'What matters most to you in this?',
    'What would be enough?',
  ],
}
