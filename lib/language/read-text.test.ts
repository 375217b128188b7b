import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMessage } from './read-message'
import { readText } from './read-text'
import { emotions } from './schema'

const label = (text: string, hint: 'en' | 'de' | 'hi' | null = null) => readText(text, { hint }).emotion.label
const sentiment = (text: string, hint: 'en' | 'de' | 'hi' | null = null) =>
  readText(text, { hint }).sentiment ?? Number.NaN

test.each([
  ['I am so happy, this is wonderful', 'joy'],
  ['Ich freue mich sehr über das Geschenk', 'joy'],
  ['I am furious, how dare you', 'anger'],
  ['Das ist eine Frechheit, ich bin wütend', 'anger'],
  ['I am afraid of the dark and terrified', 'fear'],
  ['Ich habe große Angst vor der Operation', 'fear'],
  ['I miss her, I have been crying all night', 'sadness'],
  ['Ich bin traurig und fühle mich einsam', 'sadness'],
  ['The bathroom was filthy and disgusting', 'disgust'],
  ['Igitt, das ist ja ekelhaft', 'disgust'],
  ['Wow, I did not see that coming, unbelievable', 'surprise'],
  ['Das ist ja unglaublich, ich bin völlig überrascht', 'surprise'],
  ['I trust you, you are reliable and honest', 'trust'],
  ['Ich vertraue dir, du bist zuverlässig', 'trust'],
  ["I can't wait for tomorrow, looking forward to it", 'anticipation'],
  ['Ich bin gespannt und kann es kaum erwarten', 'anticipation'],
])('%s is %s', (text, expected) => {
  expect(label(text)).toBe(expected)
})

describe('denial', () => {
  test('turns a feeling round and its worth with it, before and, in German, behind', () => {
    expect(label('I am not happy')).not.toBe('joy')
    expect(label('Ich bin nicht glücklich')).not.toBe('joy')
    expect(label('Das gefällt mir nicht')).not.toBe('joy')
    expect(label('मैं खुश नहीं हूँ')).not.toBe('joy')
    expect(sentiment('Das ist nicht gut')).toBeLessThan(0)
    expect(sentiment('Ich liebe dich nicht')).toBeLessThan(0)
    expect(sentiment('Das ist nicht schlecht')).toBeGreaterThan(0)
    expect(sentiment('Das ist ohne Probleme gegangen')).toBeGreaterThan(0)
  })

  test('ends with its clause, cancels itself, and spares "nicht nur" and phrases that hold a negator', () => {
    expect(sentiment('Heute nicht. Gut so.', 'de')).toBeGreaterThan(0)
    expect(sentiment('Das ist nicht nur gut')).toBeGreaterThan(0)
    expect(sentiment('Es ist nie nicht gut')).toBeGreaterThan(0)
    expect(label('Keine Sorge')).toBe('trust')
    expect(label("I can't wait")).toBe('anticipation')
  })
})

test('intensifiers raise and lower', () => {
  const plain = sentiment('Das ist gut')
  expect(sentiment('Das ist sehr gut')).toBeGreaterThan(plain)
  expect(sentiment('Das ist total gut')).toBeGreaterThan(plain)
  expect(sentiment('Das ist ein bisschen gut')).toBeLessThan(plain)
  expect(sentiment('Das ist ein bisschen gut')).toBeGreaterThan(0)
  expect(sentiment('Das ist SCHLECHT')).toBeLessThan(sentiment('Das ist schlecht'))
  expect(sentiment('I am very angry')).toBeLessThan(sentiment('I am angry'))
})

test('German particles neither deny nor raise, and stand in nobody’s way', () => {
  const plain = sentiment('Das ist gut', 'de')
  for (const particle of ['ja', 'doch', 'mal', 'halt', 'schon', 'eben']) {
    expect(sentiment(`Das ist ${particle} gut`, 'de')).toBe(plain)
  }
  expect(sentiment('Das ist ja nicht so gut', 'de')).toBeLessThan(0)
  expect(sentiment('Das ist nicht mal halt eben schon gut', 'de')).toBeLessThan(0)
})

test('what comes after "but" weighs more', () => {
  expect(sentiment('Der Laden ist gut, aber die Bohrmaschine ist schlecht')).toBeLessThan(0)
  expect(sentiment('Die Bohrmaschine ist schlecht, aber der Laden ist gut')).toBeGreaterThan(0)
})

test('reads emoji and emoticons, with words and alone', () => {
  expect(label('😊', 'en')).toBe('joy')
  expect(label('das ist es 😡😡', 'de')).toBe('anger')
  expect(label('my order :(', 'en')).toBe('sadness')
  expect(readText('😢').language).toBeNull()
  expect(sentiment('😢')).toBeLessThan(0)
})

test('finds a word in its umlauts, their spelling, its inflections and its compounds', () => {
  expect(sentiment('Ich bin gluecklich', 'de')).toBe(sentiment('Ich bin glücklich', 'de'))
  expect(label('Meine Zukunftsängste und die Prüfungsangst', 'de')).toBe('fear')
  expect(label('Reine Lebensfreude', 'de')).toBe('joy')
  expect(label('Sie hat sich riesig gefreut', 'de')).toBe('joy')
  expect(label('sooooo happyyyy', 'en')).toBe('joy')
})

test('says when it cannot tell, and when there is nothing to tell', () => {
  expect(label('The flurbish quoxed the grindle zanily', 'en')).toBe('unclear')
  expect(label('I love it and I hate it', 'en')).toBe('unclear')
  expect(label('')).toBe('unclear')
  expect(readText('Where is the shop and what time does it open').emotion).toMatchObject({ label: 'neutral' })
  expect(label('Was kostet die Bohrmaschine und wo steht sie')).toBe('neutral')
  expect(readText('Was kostet die Bohrmaschine und wo steht sie').sentiment).toBe(0)
})

test('knows a few words of Hindi in both scripts and says so of the rest', () => {
  expect(readText('मुझे बहुत खुशी हुई')).toMatchObject({ language: 'hi', emotion: { label: 'joy' } })
  expect(readText('mujhe drill chahiye', { hint: 'hi' })).toMatchObject({ language: 'hi', sentiment: null })
  expect(readText('कल्पनातीत विषयांतर प्रतिपादन')).toMatchObject({
    language: 'hi',
    sentiment: null,
    emotion: { label: 'unclear' },
  })
})

test('confidence grows with the evidence', () => {
  const one = readText('I am happy', { hint: 'en' }).emotion.confidence
  const more = readText('I am so happy, what a wonderful day, I love it', { hint: 'en' }).emotion.confidence
  expect(more).toBeGreaterThan(one)
})

test.each([
  ['I need a saw for wood', null, 'en'],
  ['Ich brauche eine Säge', null, 'de'],
  ['mujhe ek drill chahiye', null, 'hi'],
  ['नमस्ते, ड्रिल चाहिए', 'en', 'hi'],
  ['ok', 'de', 'de'],
  ['Makita 18V', 'hi', 'hi'],
  ['42', null, null],
  ['Je voudrais une scie', 'de', 'de'],
] as const)('%s with hint %s is in %s', (text, hint, expected) => {
  expect(readText(text, { hint }).language).toBe(expected)
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'not',
        'nicht',
        'happy',
        'Angst',
        '?!',
        '😡',
        '\u202e',
        '\0',
        'ß',
        'खुश',
        '.',
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(' ')),
)

test('reads any text within its bounds', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('en' as const, 'de' as const, 'hi' as const, null), (text, hint) => {
      const reading = readMessage(text, hint)
      if (reading.sentiment !== null) expect(Math.abs(reading.sentiment)).toBeLessThanOrEqual(1)
      for (const share of [reading.coverage, reading.emotion.confidence, ...Object.values(reading.emotions)]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
      }
      const sum = emotions.reduce((total, emotion) => total + reading.emotions[emotion], 0)
      expect(sum === 0 || Math.abs(sum - 1) < 1e-9 || text.length > 1200).toBe(true)
      expect(readMessage(text, hint)).toEqual(reading)
    }),
  )
})

test('reads a very long word, ten thousand words and a wall of punctuation', () => {
  for (const text of ['a'.repeat(100_000), 'nicht gut '.repeat(10_000), '!?'.repeat(50_000), 'x '.repeat(50_000)]) {
    expect(Math.abs(readMessage(text, 'de').sentiment ?? 0)).toBeLessThanOrEqual(1)
  }
})
