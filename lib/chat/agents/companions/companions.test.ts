import { describe, expect, test } from 'vitest'
import { companions } from '@/db/enums'
import { helpLinesFor } from '@/lib/chat/talks/help-lines'
import { languageOf } from '@/lib/language/language-of'
import { tokens } from '@/lib/language/tokens'
import { answerOf } from './answer'
import { decisionIn } from './decision'
import { ago } from './earlier'
import { openingQuestion } from './opening-question'
import { personIn } from './people'
import { questions } from './questions'
import type { Scene } from './scene'
import { sortOfTurn } from './sort-of-turn'
import { spokenFor } from './spoken'

const now = new Date('2026-11-20T20:00:00Z')

/** A talk, answered turn by turn from what was said in it alone. */
function talk(companion: Scene['companion'], texts: string[], given: Partial<Scene> = {}): string[] {
  const own: string[] = []
  const said: string[] = []
  for (const text of texts) {
    const language = [text, ...own].map((one) => languageOf(one, tokens(one), null)).find(Boolean) ?? 'en'
    const lines = helpLinesFor({ timeZone: null, language })
    const scene = { companion, text, language, spoken: spokenFor(language), own, said, lines, now }
    const answer = answerOf({ entry: null, topic: null, earlier: [], ...scene, ...given })
    own.unshift(text)
    said.push(answer)
  }
  return said
}

const unquoted = (answer: string) => answer.replace(/“[^”]*”|„[^“]*“/g, '')
const asked = (answer: string) => unquoted(answer).match(/\?/g)?.length ?? 0

describe.each(companions)('%s', (companion) => {
  test('has in both languages the same kinds to ask about, and one question in each', () => {
    const { en, de } = questions[companion]
    expect(Object.keys(de)).toEqual(Object.keys(en))
    for (const question of [...Object.values(en), ...Object.values(de)].flat()) expect(question).toMatch(/^[^?]+\?$/)
    for (const list of Object.values(de)) {
      for (const question of list)
        expect(question).not.toMatch(/(?<!\p{L})(Sie|Ihnen|Ihre?[nmrs]?)(?!\p{L})(?! \p{Lu})/u)
    }
  })

  test('asks at most one question at a time, and none twice, however long it goes on', () => {
    const lines = [
      'I argued with my mother about money and I am still angry.',
      'Should I call her or wait? I am afraid of another fight.',
      'I slept badly and my stomach hurts. I have to work tomorrow.',
      'I wish she would listen, but she never does.',
      'It was a good walk. I am grateful for the lake.',
    ]
    const answers = talk(
      companion,
      Array.from({ length: 30 }, (_, at) => `${lines[at % lines.length]} Day ${at}.`),
    )
    const heard = answers.flatMap((answer) => unquoted(answer).match(/[^.?]*\?/g) ?? []).map((one) => one.trim())
    for (const answer of answers) expect(asked(answer)).toBeLessThanOrEqual(1)
    expect(heard.length).toBeGreaterThan(20)
    expect(new Set(heard).size).toBe(heard.length)
    expect(talk(companion, [lines[0] ?? ''])).toEqual(talk(companion, [lines[0] ?? '']))
  })

  test('answers German with du and in the words it was told', () => {
    const [first = '', second = ''] = talk(companion, [
      'Meine Chefin hat mich vor allen angeschrien. Ich war so wütend, dass ich geweint habe.',
      'Ich weiß nicht, ob ich kündigen soll.',
    ])
    expect(`${first} ${second}`).toMatch(/(?<!\p{L})(du|dir|dich|deine?\p{L}?)(?!\p{L})/iu)
    expect(`${first} ${second}`).not.toMatch(/\b(you|your)\b/)
  })

  test('says what it is, and neither advises on medicine nor decides', () => {
    expect(talk(companion, ['Are you a real person?'])[0]).toContain('I am a program')
    expect(talk(companion, ['Bist du ein Mensch?'])[0]).toContain('Ich bin ein Programm')
    expect(talk(companion, ['How many mg of sertraline should I take?'])[0]).toMatch(/doctor|pharmacist/)
    expect(talk(companion, ['Habe ich eine Depression?'])[0]).toMatch(/Ärztin/)
    expect(asked(talk(companion, ['Kann ich die Tabletten absetzen?'])[0] ?? '')).toBe(0)
    expect(talk(companion, ['I took my pills and slept well.'])[0]).not.toMatch(/pharmacist/)
  })

  test('lets go when somebody does not know, or wants to stop', () => {
    const [, once = '', twice = '', end = ''] = talk(companion, [
      'I am worried about my brother.',
      "I don't know",
      'no idea',
      "thanks, that's all",
    ])
    expect(asked(once)).toBe(1)
    expect(asked(twice)).toBe(0)
    expect(asked(end)).toBe(0)
    expect(asked(talk(companion, ['Danke, das war’s'])[0] ?? '')).toBe(0)
  })

  test('speaks plainly of self-harm, with the lines, and asks whether they are safe', () => {
    const [first = '', no = ''] = talk(companion, ['Ich will nicht mehr leben', 'nein'])
    expect(first).toMatch(/vom Sterben.*0800 111 0 111 oder 0800 111 0 222 oder 116 123; Notruf 112.*in Sicherheit\?$/)
    expect(no).toContain('Notruf 112')
    const answers = talk(companion, ['I want to die', "I'm safe", 'I still want to kill myself'])
    expect(answers[0]).toMatch(/findahelpline\.com.*safe right now\?$/)
    expect(answers[1]).toMatch(/^Good\./)
    expect(answers[2]).toMatch(/findahelpline\.com/)
    expect(answers[2]).not.toContain('Are you safe right now?')
    expect(talk(companion, ['मैं मरना चाहता हूँ'])[0]).toMatch(/14416.*सुरक्षित/)
    expect(talk(companion, ["I don't want to die, I'm only tired"])[0]).toMatch(/findahelpline\.com/)
  })

  test('stays with it for a while: asks on, and says the lines again when asked, after a while and at the end', () => {
    const answers = talk(companion, ['I want to die', 'ok', 'my sister is at work', 'who can I call?', 'hm', 'bye'])
    expect(answers[1]).toMatch(/^I am still here\. Have you reached somebody\?$/)
    for (const at of [3, 4, 5]) expect(answers[at]).toMatch(/116 123.*988.*14416.*findahelpline\.com/)
    const questions = answers.flatMap((answer) => unquoted(answer).match(/[^.?;]*\?/g) ?? [])
    expect(new Set(questions).size).toBe(questions.length)
    const [, no = ''] = talk(companion, ['I want to die', 'no'])
    expect(no).toMatch(/^Then please call your local emergency number now\./)
  })

  test('asks of anger at oneself about oneself, and quotes whole thoughts', () => {
    expect(talk(companion, ['I am so annoyed with myself for forgetting it.'])[0]).not.toMatch(
      /line of yours|put up with/,
    )
    const [answer] = talk(companion, ['Heute wollte ich nicht schreiben, und meistens sollte ich es gerade dann.'])
    expect(answer).not.toMatch(/„(es )?gerade dann“/)
  })

  test('says that it does not read Hindi well', () => {
    expect(talk(companion, ['आज का दिन बहुत लंबा था और मैं थक गया हूँ'])[0]).toContain('cannot read Hindi')
  })

  test('passed over it asks something else, the same each time', () => {
    const written = 'My father called after two years. I was nervous. Should I call back?'
    const ask = (not: number) =>
      openingQuestion({ companion, written, topic: null, earlier: [], language: 'en', not, now })
    const eight = Array.from({ length: 8 }, (_, not) => ask(not))
    expect(new Set(eight).size).toBe(8)
    expect(ask(3)).toBe(eight[3])
  })
})

test('the inner voice lays out the ways, what speaks for and against, and what they lean to, each once', () => {
  const [first = '', second = ''] = talk('inner_voice', [
    "Should I quit my job? I'm bored every day and my boss ignores me. I would miss them, and the money would be tight.",
    'I really want to leave.',
  ])
  expect(first).toContain('“quit my job”')
  expect(first).toMatch(/side you put “I'm bored every day and my boss ignores me”|For it stands “I'm bored/)
  expect(first).toContain('“I would miss them, and the money would be tight”')
  expect(second).toContain('“I really want to leave”')
  expect(second).not.toContain('bored')
})

test('two places are two ways, with what was written of each', () => {
  const [first, second, third] = talk('inner_voice', [
    'I have an offer in Berlin, but my friends are all in Leipzig.',
    'The job in Berlin pays more. In Leipzig I know everybody and the rent is cheap.',
    'Honestly I think about Berlin every evening.',
  ])
  expect(first).toMatch(/“Berlin”.*“Leipzig”/)
  expect(second).toContain(
    'On “Berlin” you write: “The job in Berlin pays more”. On “Leipzig”: “In Leipzig I know everybody and the rent is cheap”.',
  )
  expect(third).toMatch(/“Honestly I think about Berlin every evening”.*(your answer already|left to decide)\?$/)
})

test('what was written before on the topic is asked about', () => {
  const earlier = [{ at: new Date('2026-11-17T20:00:00Z'), content: 'I hate this flat.', language: 'en' }]
  const answers = talk('reflection_buddy', ['The flat was quiet today.', 'I painted the wall.'], { earlier })
  expect(answers.join(' ')).toMatch(/[Tt]hree days ago you wrote “I hate this flat”/)
})

test.each([
  ['Should I take the job or stay?', 'en', { a: 'take the job', b: 'stay' }],
  ['I am torn between Leipzig and Berlin.', 'en', { a: 'Leipzig', b: 'Berlin' }],
  ['I keep thinking about leaving him.', 'en', { a: 'leaving him', b: null }],
  ['Should I call or not?', 'en', { a: 'call', b: null }],
  ['What should I do?', 'en', null],
  ['I like tea or coffee.', 'en', null],
  ['Soll ich bleiben oder lieber gehen?', 'de', { a: 'bleiben', b: 'gehen' }],
  ['Ich weiß nicht, ob ich kündigen soll.', 'de', { a: 'kündigen', b: null }],
  ['Ich überlege, die Schule zu wechseln.', 'de', { a: 'die Schule zu wechseln', b: null }],
  ['Ich schwanke zwischen Bleiben und Gehen.', 'de', { a: 'Bleiben', b: 'Gehen' }],
  ['Was soll ich tun?', 'de', null],
] as const)('%s', (sentence, spoken, expected) => {
  expect(decisionIn(sentence, spoken)).toEqual(expected)
})

test.each([
  ['I saw my mother', 'en', 'your mother', 'your mother'],
  ['my friend Anna said so', 'en', 'Anna', 'Anna'],
  ['Meine Mutter war da', 'de', 'deine Mutter', 'deiner Mutter'],
  ['Ich war bei meinem Vater.', 'de', 'dein Vater', 'deinem Vater'],
  ['mein Kollege lachte', 'de', 'dein Kollege', 'deinem Kollegen'],
  ['Meine Eltern waren da', 'de', 'deine Eltern', 'deinen Eltern'],
  ['Meine Freundin Lena hat gelacht', 'de', 'Lena', 'Lena'],
  ['Meine Mutter Angst machen', 'de', 'deine Mutter', 'deiner Mutter'],
] as const)('%s: %s', (sentence, spoken, person, dative) => {
  expect(personIn(sentence, spoken)).toMatchObject({ person, person_dat: dative })
})

test.each([
  ['hi', 'greeting'],
  ['weiß nicht', 'unknown'],
  ['Keine Ahnung', 'unknown'],
  ["I don't want to talk about it", 'rather_not'],
  ['Stop', 'stop'],
  ['I stopped the car and cried for a while.', 'told'],
  ['Danke dir', 'thanks'],
  ['was soll ich tun?', 'advice'],
  ['ja', 'short'],
  ['Ich nehme seit gestern wieder Tabletten und bin froh.', 'told'],
] as const)('%s is %s', (text, sort) => {
  expect(sortOfTurn(text)).toBe(sort)
})

test('time is told as people do', () => {
  const on = (day: string) => [ago(new Date(day), now, 'en'), ago(new Date(day), now, 'de')]
  expect(on('2026-11-19T20:00:00Z')).toEqual(['yesterday', 'gestern'])
  expect(on('2026-11-17T20:00:00Z')).toEqual(['three days ago', 'vor drei Tagen'])
  expect(on('2026-11-13T20:00:00Z')).toEqual(['a week ago', 'vor einer Woche'])
  expect(on('2026-09-20T20:00:00Z')).toEqual(['two months ago', 'vor zwei Monaten'])
  expect(on('2024-11-20T20:00:00Z')).toEqual(['two years ago', 'vor zwei Jahren'])
})
