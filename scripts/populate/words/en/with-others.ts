import type { Theme } from '@/scripts/populate/words/life'

export const withOthers: Theme[] = [
  {
    topic: 'Work',
    name: 'A new role',
    lines: [
      'They asked me today whether I would lead the small team from spring on.',
      'Two of the people in it have been there longer than I have.',
      'I said I would answer by Friday and then forgot to ask what happens to my own projects.',
      'On the train I made a list with two columns and left both half empty.',
    ],
    ask: 'I have been offered a team to lead and I do not know whether to say yes.',
  },
  {
    topic: 'Work',
    name: 'The long meeting',
    lines: [
      'The meeting was planned for an hour and took three.',
      'I said one sentence in all that time, and somebody else repeated it later as their own.',
      'Afterwards Priya and I stood in the corridor and found the answer in five minutes.',
      'I wonder how many of these I could simply not go to.',
    ],
    ask: 'I keep sitting in meetings where I say nothing, and it bothers me.',
  },
  {
    topic: 'Work',
    name: 'Feedback',
    lines: [
      'My review was this afternoon.',
      'She said that I am careful and that I am slow, in that order.',
      'I wrote both words down and looked at them for a while.',
      'One of them I would not want to lose.',
    ],
    ask: 'I was told at work that I am too slow, and I cannot put it down.',
  },
  {
    topic: 'Work',
    name: 'A moved deadline',
    lines: [
      'The date was moved again, this time two weeks forward.',
      'Nobody asked the people who have to do the work.',
      'I went through the plan and crossed out the three things that nobody would miss.',
      'Then I sent it round before I could think better of it.',
    ],
    ask: 'A deadline was moved forward and I have to decide what to leave out.',
  },
  {
    topic: 'Work',
    name: 'Fewer hours',
    lines: [
      'I worked out what four days a week would cost me.',
      'It is less than I had feared and more than nothing.',
      'Wednesday would be the free day, in the middle, like a breath.',
      'I have not told anybody yet that I am counting.',
    ],
    ask: 'I am thinking about asking for a four-day week.',
  },
  {
    topic: 'Family',
    name: 'Calling my mother',
    lines: [
      'I called my mother and she asked three times whether I eat enough.',
      'She told me about the neighbours as if I had seen them yesterday.',
      'When I wanted to say what I had called for, the doorbell rang at her end.',
      'I will try again on Sunday.',
    ],
    ask: 'There is something I want to tell my mother, and every time I call I do not.',
  },
  {
    topic: 'Family',
    name: 'My brother comes to stay',
    lines: [
      'My brother slept on the sofa for two nights.',
      'We talked about the house we grew up in and remembered different kitchens.',
      'He washed up without being asked, which he never did back then.',
      'When he left, the flat was larger and too still.',
    ],
    ask: 'My brother was here, and since he left I keep thinking about how we were as children.',
  },
  {
    topic: 'Family',
    name: 'Dad turns seventy',
    lines: [
      'Dad will be seventy next month and says that he wants no party.',
      'My sister has already booked the room.',
      'I am to give the speech, because I am the one who writes.',
      'I have the first line and the last one, and nothing between them.',
    ],
    ask: 'I have to give a speech for my father and do not know what I may say.',
  },
  {
    topic: 'Family',
    name: 'The old photographs',
    lines: [
      'I sorted the box of photographs from the attic.',
      'On one of them my grandmother laughs at somebody outside the picture.',
      'I put it on the shelf where I see it from the table.',
      'Most of the others have no names on the back, and there is nobody left to ask.',
    ],
    ask: 'I found photographs of people whose names nobody knows any more.',
  },
  {
    topic: 'Friends',
    name: 'A friend moves away',
    lines: [
      'Meera told us at dinner that she is going to Lisbon in June.',
      'Everybody was glad for her at once, and I was a second late.',
      'We have had the same Thursday for six years.',
      'On the way home we said that it is only three hours by plane.',
    ],
    ask: 'My closest friend is moving away, and I cannot be only glad for her.',
  },
  {
    topic: 'Friends',
    name: 'Dinner for four',
    lines: [
      'I cooked for four and bought for eight.',
      'The rice stuck, and nobody minded.',
      'At some point all of us were talking at once about a film none of us had finished.',
      'I should do this more often than twice a year.',
    ],
    ask: 'I had friends over for dinner and noticed how much I had missed it.',
  },
  {
    topic: 'Friends',
    name: 'An apology',
    lines: [
      'I wrote to Tom and said that I was sorry about what I said in March.',
      'It took me four tries, and the last was the shortest.',
      'He answered with a photo of his dog and the word Saturday.',
      'I think that means yes.',
    ],
    ask: 'I want to apologise to a friend for something that was months ago.',
  },
  {
    topic: 'Friends',
    name: 'No answer',
    lines: [
      'It is nine days now that Lena has not answered.',
      'I read my last message again to see what could be wrong with it.',
      'There is nothing wrong with it.',
      'I am not going to send another one tonight.',
    ],
    ask: 'A friend does not answer me, and I do not know whether to write again.',
  },
]
