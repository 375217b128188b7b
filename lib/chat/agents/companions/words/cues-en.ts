import type { Cue } from '@/lib/chat/agents/companions/cues'

export const englishCues: Cue[] = [
  {
    kind: 'regret',
    weight: 6.2,
    pattern: /\b(i should(?:n't| not)? have|if only i had|i wish i had|i regret|why did(?:n't)? i)\b/i,
  },
  {
    kind: 'harsh',
    weight: 9,
    pattern:
      /\bi(?:'m| am)(?: just| so| such| really| always)? (?:an? )?(stupid|idiot|failure|useless|worthless|pathetic|weak|lazy|ugly|mess|coward|loser|terrible person|not good enough|never good enough|not enough|a burden|a bad (?:mother|father|friend|person|daughter|son|partner))\b|\b(hate myself|(?:annoyed|angry|mad|furious|frustrated|disappointed) (?:with|at|in) myself|compar(?:e|ing) myself|blame myself|ashamed of myself|my own fault|all my fault|let everyone down|disappointed in myself)\b/i,
  },
  {
    kind: 'loss',
    weight: 8.5,
    pattern:
      /\b(died|passed away|funeral|buried|grief|grieving|lost (?:my|him|her|them)|i miss (?:him|her|them|you|my|our|how)|(?<!would )(?<!'d )(?<!will )(?<!don't )miss(?:ed|ing)? (?:him|her|them)|broke up|left me|divorce)\b/i,
  },
  {
    kind: 'quarrel',
    weight: 7.5,
    pattern:
      /\b(argu(?:ed|ing|ment)|quarrel\w*|had a fight|fought|fighting|yelled|shouted|slammed|hasn't spoken|haven't spoken|not speaking|snapped at)\b/i,
  },
  {
    kind: 'fear',
    weight: 7,
    pattern:
      /\b(afraid|scared|frightened|terrified|anxious|anxiety|panic\w*|worr(?:y|ied|ies|ying)|dread\w*|nervous)\b/i,
  },
  {
    kind: 'anger',
    weight: 7,
    pattern: /\b(angry|anger|furious|rage|resent\w*|mad at|annoyed|fed up|pissed)\b(?! (?:with |at )?myself)/i,
  },
  { kind: 'shame', weight: 7, pattern: /\b(ashamed|shame|embarrass\w*|guilty|guilt|regret\w*|sorry for)\b/i },
  {
    kind: 'lonely',
    weight: 7,
    pattern:
      /\b(lonely|alone|loneliness|nobody (?:asks|asked|calls|called|knows)|no one (?:asks|asked|calls|called|knows)|left out)\b/i,
  },
  {
    kind: 'proud',
    weight: 6.3,
    pattern:
      /\b(proud|managed to|finally (?:did|said|finished|made|told|asked|wrote)|i did it|stood up for|said no)\b/i,
  },
  {
    kind: 'thanks',
    weight: 5,
    pattern: /\b(grateful|thankful|gratitude|appreciate\w*|blessed|lucky to)\b/i,
  },
  {
    kind: 'tired',
    weight: 5.5,
    pattern: /\b(exhausted|tired|worn out|drained|burnt out|burned out|no energy|overwhelmed|too much)\b/i,
  },
  {
    kind: 'sleep',
    weight: 5.5,
    pattern:
      /\b(can't sleep|couldn't sleep|lay awake|lie awake|lying awake|insomnia|woke up at|slept badly|barely slept|nightmare\w*|dreamt|dreamed)\b/i,
  },
  {
    kind: 'body',
    weight: 5,
    pattern:
      /\b(headache\w*|stomach|chest|shoulders|heart (?:was )?(?:racing|pounding|beating)|shaking|trembling|tears|cried|crying|sick|nauseous|back pain|lump in my throat)\b/i,
  },
  {
    kind: 'leaning',
    weight: 6.5,
    pattern:
      /\b(i(?:'d| would) (?:really |much )?rather|i really want|deep down|my gut|i already know|i keep coming back to|i(?:'d| would) love to|i can't stop thinking|i keep thinking about|actually,? i want|honestly,? i|secretly|to be honest|if i'm honest)\b/i,
  },
  { kind: 'wish', weight: 6, pattern: /\b(i wish|i want to|i want|i'd like|i would like|i hope|i long for|i need)\b/i },
  {
    kind: 'should',
    weight: 5.8,
    pattern:
      /\bi (should(?:n't| not)?|have to|must(?:n't| not)?|ought to|am supposed to|'m supposed to)(?![\w'])(?! not\b)(?! have\b)/i,
  },
  {
    kind: 'question',
    weight: 6.8,
    pattern: /\b(i wonder|i keep wondering|i ask myself) (?:if|whether|why|how|what|when|who)\b/i,
  },
  {
    kind: 'question',
    weight: 6.8,
    pattern: /^(?=.*\b(?:i|me|my|myself)\b).*\b(why|how|what|when|who|where|am i|do i|is it|can i|will i)\b.*\?/i,
  },
  { kind: 'but', weight: 5.2, pattern: /\b(but|and yet|although|even though)\b/i },
  {
    kind: 'always',
    weight: 4.8,
    pattern: /\b(always|never|every time|again and again|once again)\b/i,
  },
  { kind: 'unsure', weight: 4.2, pattern: /\b(maybe|perhaps|i guess|i don't know why|not sure|i suppose|somehow)\b/i },
  { kind: 'first', weight: 4.6, pattern: /\b(for the first time|first time)\b/i },
  {
    kind: 'past',
    weight: 4.4,
    pattern:
      /\b(as a child|when i was (?:a kid|a child|little|young|small|\w+)|back then|used to|years ago|in those days)\b/i,
  },
  {
    kind: 'future',
    weight: 4,
    pattern:
      /\b(tomorrow|next week|next month|next year|on monday|soon|this weekend|the interview|the exam|the appointment)\b/i,
  },
  {
    kind: 'work',
    weight: 4,
    pattern:
      /^(?=.*\b(?:i|my|me|we)\b).*\b(work|job|office|meeting|deadline|project|shift|exam|thesis|school|university|lecture)\b/i,
  },
]
