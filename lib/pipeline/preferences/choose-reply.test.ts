import { expect, it } from 'vitest'
import { chooseReply, type ReplyVersion } from './choose-reply'

const said = (content: string, feedback: ReplyVersion['feedback'] = null, whole = true) => ({
  content,
  feedback,
  whole,
})

it.each([
  ['the one that stood', [said('a')], said('b'), { chosen: 'b', liked: false, rejected: 'a' }],
  [
    'the one before the last to the one that stood',
    [said('a'), said('b')],
    said('c'),
    { chosen: 'c', liked: false, rejected: 'b' },
  ],
  ['the one they disliked', [said('a', 'down'), said('b')], said('c'), { chosen: 'c', liked: false, rejected: 'a' }],
  ['a liked one to the last', [said('a', 'up')], said('b'), { chosen: 'a', liked: true, rejected: 'b' }],
  ['a liked one to a disliked last', [said('a', 'up')], said('b', 'down'), { chosen: 'a', liked: true, rejected: 'b' }],
  ['nothing, when the last was disliked', [said('a')], said('b', 'down'), null],
  ['nothing, when there was one answer', [], said('a', 'up'), null],
  ['nothing, when all were liked', [said('a', 'up')], said('b', 'up'), null],
  ['nothing, when it said the same again', [said('a ')], said('a'), null],
  ['nothing, when the one before broke off', [said('a', null, false)], said('b'), null],
  ['nothing, when the last broke off', [said('a')], said('b', null, false), null],
] as [string, ReplyVersion[], ReplyVersion, ReturnType<typeof chooseReply>][])(
  'prefers %s',
  (_name, earlier, last, pair) => {
    expect(chooseReply(earlier, last)).toEqual(pair)
  },
)
