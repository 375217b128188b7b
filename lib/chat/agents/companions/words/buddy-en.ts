import type { Questions } from '@/lib/chat/agents/companions/questions'

/** What the reflection buddy asks in English. One question each; places in braces hold the writer's own words, quotation marks and all. */
export const buddyQuestions: Questions = {
  choice: [
    'Leaving the choice aside for a moment, what is it like to stand between {a} and {b}?',
    'How long have you been carrying {a} and {b} around with you?',
  ],
  step: ['What makes {a} come up just now?', 'When did you first have this thought, {a}?'],
  leaning: ['You write {quote}. How long have you known that?', 'What happens in you when you read {quote} again?'],
  harsh: [
    'You are hard on yourself there: {quote}. What would you answer a friend who wrote that?',
    'Whose voice does {quote} sound like?',
    'When did you last see yourself differently?',
  ],
  loss: [
    'Which small thing do you miss most?',
    'What would you like to have said?',
    'Which memory comes first when it is quiet?',
    'What helps to keep it close without it hurting so much?',
  ],
  quarrel: [
    'What did you want to be heard in that moment?',
    'Which sentence from it is still going round in you?',
    'What would you say now that you could not say then?',
  ],
  fear: [
    'When you look at it closely, what exactly are you afraid would happen?',
    'What has helped before, when it was like this?',
    'How much of the day does it take up?',
  ],
  anger: [
    'Which line of yours was crossed there?',
    'What is underneath the anger?',
    'What did you do with it, once it was there?',
  ],
  shame: [
    'Who do you imagine looking at you when you write that?',
    'What would it be like to tell it to somebody who likes you?',
    'What did you know then, and what only afterwards?',
  ],
  lonely: [
    'With whom was it last different?',
    'At which hour of the day is it strongest?',
    'What do you wish somebody would ask you?',
  ],
  tired: [
    'What takes the most out of you at the moment?',
    'What would you put down first, if you were allowed to?',
    'When did you last feel rested?',
  ],
  sleep: ['Which thought is the first one when you lie awake?', 'What is different on the nights when you sleep?'],
  body: ['What might your body be saying that you have not written yet?', 'Where do you notice it first?'],
  work: [
    'What of it comes home with you in the evening?',
    'Which part of it is really yours to carry?',
    'When in the week does it feel lighter?',
  ],
  person: [
    'What would you like {person} to understand?',
    'What have you not said to {person}?',
    'How are things with {person} at the moment?',
    'What do you hope for, with {person}?',
  ],
  wish: [
    'You write {quote}. What would an ordinary morning look like with that?',
    'What has stood in the way of it so far?',
    'How would you notice that it had come true?',
  ],
  should: [
    'You write {quote}. Where does it come from, that you have to?',
    'What would happen if you did not?',
    'What would you do if nobody expected anything of you?',
  ],
  regret: [
    'What would you have needed to know, at that moment, to do otherwise?',
    'You write {quote}. What is it that you hold against yourself in that?',
  ],
  but: [
    'There is a turn in {quote}. Which half of it is truer today?',
    'If you write on after that sentence, what comes next?',
  ],
  always: ['You write {word}. When was it otherwise, even once?', 'How far back does {word} reach?'],
  question: [
    'There is a question of your own: {quote} What is the first honest answer that comes?',
    'What would you like the answer to be?',
  ],
  unsure: ['You write {word}. If you had to guess, what would it be?', 'What would make you a little surer?'],
  future: [
    'Which picture comes up when you think of what is ahead?',
    'What would you like to be able to write about it afterwards?',
  ],
  past: ['What in today leads back there?', 'What did you need at that time?'],
  first: ['What about it did you not expect?', 'What made it possible this time?'],
  thanks: ['What made you notice it today?', 'Who had a part in it?'],
  proud: ['What did it cost you?', 'What does it say about you that you did that?', 'Who would you like to tell?'],
  heavy: [
    'You use the word {word}. Where in the day did it begin?',
    'The word {word} stands there. What lies underneath it?',
    'What makes it a little smaller, even for a minute?',
  ],
  light: [
    'You use the word {word}. What was happening just then?',
    'What of it would you like to keep for a harder day?',
    'What did you do that made room for it?',
  ],
  change: [
    '{Ago} you wrote {before}. What is different now?',
    'You have been here before: {ago} you wrote {before}. What has stayed the same?',
  ],
  topic: [
    'What about {topic} is on your mind today?',
    'When did {topic} last cross your mind before today?',
    'What has happened with {topic} since you last wrote about it?',
  ],
  start: [
    'What is on your mind?',
    'What was there today that you are still thinking about?',
    'How did you arrive at this moment?',
  ],
  short: [
    'What was that like for you?',
    'What comes to mind next?',
    'What makes you say so?',
    'Would you describe one moment of it?',
    'What else belongs to it?',
  ],
  any: [
    'What in this has stayed with you most?',
    'Which sentence was the hardest to write?',
    'What is not on the page yet?',
    'What would you ask, if a friend had written this?',
    'What surprised you as you wrote it?',
    'If it had a title, what would it be?',
    'What do you need just now?',
    'How does it feel to see it in words?',
    'Where does this leave you tonight?',
    'What would tomorrow have to bring for this to be easier?',
  ],
}
