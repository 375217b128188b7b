import type { Phrases } from '@/lib/chat/agents/companions/phrases'

export const englishPhrases: Phrases = {
  heard: {
    heavy: [
      '{quote}. That is a lot to carry.',
      'You put it plainly: {quote}.',
      '{quote}. That is no small thing.',
      'I stay with one sentence of yours: {quote}.',
    ],
    light: ['{quote}. There is some light in that.', 'You write {quote}. That sounds good.', '{quote}. Worth keeping.'],
    even: ['You write {quote}.', 'I stay with one sentence of yours: {quote}.', '{quote}. I am listening.'],
  },
  heardPlainly: {
    heavy: ['That sounds heavy.', 'That is a lot at once.', 'Thank you for writing that down.'],
    light: ['That sounds good.', 'There is some light in that.', 'Good that it is written down.'],
    even: ['I am listening.', 'I have read that.', 'Thank you for writing that.'],
  },
  heardShort: ['All right.', 'I see.', 'I am listening.', 'Take your time.'],
  twoWays: ['Two ways, in your words: {a} or {b}.', 'So there is {a}, and there is {b}.'],
  oneWay: ['One way is on the table: {a}.', 'It is about this, in your words: {a}.'],
  speaksFor: ['What speaks for it, in your words: {for}.'],
  speaksAgainst: ['What speaks against it, in your words: {against}.'],
  draws: ['What draws you, in your words: {for}.'],
  weighs: ['What weighs, in your words: {against}.'],
  bothSides: ['On one side you put {for}; on the other, {against}.', 'For it stands {for}. Against it, {against}.'],
  leans: ['{leaning} sounds like a leaning.', 'You seem to lean one way: {leaning}.'],
  ofEach: 'On {a} you write: {of_a}. On {b}: {of_b}.',
  ofOne: 'On {a} you write: {of_a}.',
  twoHalves: 'On one side you put {for}; on the other, {against}.',
  noted: ['I lay that beside the rest: {quote}.', '{quote}. That counts.', 'So there is also this: {quote}.'],
  who: {
    reflection_buddy:
      'I am a program, not a person and no therapist. I read what you write here, ask about it, and keep out of the way.',
    inner_voice:
      'I am a program, not a person. I lay out what you write, what speaks for it and against it, and ask; the deciding is yours.',
  },
  medicine: [
    'I do not advise on medicine, doses or diagnoses: I am a program and could be wrong. A doctor or a pharmacist can tell you, also by phone.',
    'That is for a doctor or a pharmacist to answer, not for me. Please ask one of them before you change anything.',
  ],
  advice: {
    reflection_buddy: [
      'I do not give advice. You know your life from inside; I can only ask.',
      'I leave the answer to you, and ask.',
    ],
    inner_voice: [
      'I do not decide for you. I can lay out what you have written, and ask.',
      'The answer is yours to give.',
    ],
  },
  stop: [
    'Then we leave it here. It stays where it is, for you alone.',
    'Good. We stop here. You can go on whenever you like.',
  ],
  thanks: ['You are welcome. I am here if you want to go on.'],
  ratherNot: [
    'Then we leave that. Write about whatever you like, or nothing.',
    'All right, not that. You choose what comes next.',
  ],
  unknown: ['That is all right. Not knowing is an answer too.', 'You need not know it now.'],
  unknownAgain: [
    'Then we let it rest. Write when something comes; there is no hurry.',
    'All right. I ask nothing for now.',
  ],
  greeting: ['Hello. I am here and read what you write.'],
  listening: [
    'I have nothing left to ask for now. Write on if you like; I read it.',
    'I am listening. Write on if you like.',
  ],
  notRead:
    'I cannot read Hindi well enough to answer it, so I answer in English. What you write here is kept for you all the same, in any language.',
  harm: 'What you write speaks of dying, or of hurting oneself. Thank you for writing it. I am a program and cannot help with that, but people can, right now and at any hour: {lines}.',
  harmAgain:
    'You come back to dying, or to hurting oneself. Please do not stay alone with it. Somebody answers at any hour: {lines}.',
  harmDenied:
    'You speak of dying or of hurting oneself, and say that it is not so. Should that change, somebody answers at any hour: {lines}.',
  harmInEntry: 'What you wrote speaks of dying, or of hurting oneself. You need not be alone with that: {lines}.',
  areYouSafe: [
    'Are you safe right now?',
    'Is somebody with you at the moment?',
    'Whom could you ask to come over, or to stay on the phone?',
  ],
  safe: 'Good. Thank you for saying so. The numbers above stay there for you.',
  safeQuestion: ['What would make the next hour a little easier?', 'Whom would you like to tell about it?'],
  unsafe:
    'Then please call now: {emergency}. Or go to somebody, or to the nearest hospital. I am a program and cannot call for you.',
  unsafeAnywhere:
    'Then please call your local emergency number now. Or go to somebody, or to the nearest hospital. I am a program and cannot call for you.',
  unsafeQuestion: 'Who is nearest to you at this moment?',
  stillHere: ['I am still here.', 'I am here, and I read what you write.', 'I go on reading.'],
  stayQuestions: [
    'Have you reached somebody?',
    'Where are you at the moment?',
    'What has helped you through a night like this before?',
    'Is there something near you that you should put out of reach?',
  ],
  linesAgain: 'Somebody answers at any hour: {lines}.',
  stopAfterHarm: 'Then we stop here. Please do not stay alone with it; somebody answers at any hour: {lines}.',
  or: 'or',
}
