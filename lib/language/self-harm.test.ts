import { expect, test } from 'vitest'
import { selfHarmIn } from './self-harm'

test.each([
  'I want to die',
  'i just wanna die',
  'Sometimes I think about dying.',
  'I want to kill myself',
  "I've been thinking about killing myself for weeks",
  'I am suicidal',
  'My brother died by suicide last year',
  "I don't want to live anymore",
  'I dont want to be alive',
  'I don’t want to wake up tomorrow',
  'I wish I was dead',
  'I wish I had never been born',
  'They would be better off without me',
  'There is no reason to live',
  'What is the point, there is no point in going on',
  'life is not worth living',
  'I cut myself again last night',
  'I started cutting again',
  'the urge to cut is back',
  'I keep hurting myself',
  'I want to hurt myself',
  'I want to end it all',
  'I could take my own life',
  'I thought about jumping off a bridge',
  'I just want to disappear',
  'She killed herself in March',
  'I took an overdose once',
  'Ich will nicht mehr leben',
  'ich möchte nicht mehr leben.',
  'Ich habe Angst, dass ich mich umbringe',
  'Ich denke daran, mich umzubringen',
  'mich umbringen',
  'Ich bringe mich um',
  'Manchmal will ich einfach nur sterben',
  'Ich wünschte, ich wäre tot',
  'Am liebsten wäre ich tot',
  'Ich habe mich wieder geritzt',
  'Ich ritze mich',
  'ich hab wieder angefangen zu ritzen',
  'ritzen',
  'Ich denke an Selbstmord',
  'Ich habe Suizidgedanken',
  'Mein Onkel hat sich das Leben genommen',
  'Ich will mir das Leben nehmen',
  'Ich möchte am liebsten nicht mehr aufwachen',
  'Ich hab Angst, dass ich mir etwas antue',
  'Ohne mich wären alle besser dran',
  'Ich sehe keinen Sinn mehr im Leben',
  'Ich will meinem Leben ein Ende setzen',
  'Ich habe überlegt, mich vor den Zug zu werfen',
  'Ich verletze mich selbst',
  'Ich habe eine Überdosis genommen',
  'so many things happened and the kids were loud and the dinner burnt and he came home late again and said nothing and I sat there and looked at the wall and all I could think was that I want to die and nobody noticed at all and then it was night',
  'Ich will nicht mehr da sein',
  'मैं मरना चाहता हूँ',
  'मुझे जीना नहीं है',
  'मन में आत्महत्या के विचार आते हैं',
  'main marna chahti hoon',
  'mujhe jeena nahi hai',
])('%s', (text) => {
  expect(selfHarmIn(text)).toBe('stated')
  expect(selfHarmIn(`We were at the lake. ${text} Danach war ich müde.`)).toBe('stated')
})

test.each([
  "I don't want to die",
  'I would never kill myself',
  "I'm not suicidal",
  'Ich will nicht sterben',
  'Ich will mich nicht umbringen',
  'Ich denke nicht an Selbstmord',
])('%s is denied, and the lines are shown all the same', (text) => {
  expect(selfHarmIn(text)).toBe('denied')
})

test.each([
  'That is a killer deal',
  'Die Batterie ist tot',
  'this heat is killing me',
  'The cake was to die for, I want to die for that cake',
  'I nearly died laughing',
  'I shot myself in the foot with that remark',
  'I cut myself while shaving',
  'I should cut myself some slack',
  'I need to cut down on coffee',
  'The deadline is killing us',
  'My phone died',
  'My grandmother died last spring and I miss her',
  'We want to live in Berlin',
  "I don't want to live in this flat any more",
  'I want to end this relationship',
  'Suicide Squad was on last night',
  'Ich bin todmüde',
  'Die Hitze bringt mich um',
  'Die Hitze wird mich umbringen',
  'Mein Opa ist gestorben',
  'Ich habe mich beim Kochen geschnitten',
  'Ich lasse mir die Haare schneiden',
  'Ich habe mich beim Sport verletzt',
  'Der Wind pfeift durch die Ritzen',
  'Ich will nicht mehr in dieser Stadt leben',
  'Ich will mit ihm nicht mehr leben',
  'Ich lache mich tot',
  'Wir haben uns das Leben schön gemacht',
  'Er hat seinen Namen in den Baum geritzt',
  'Ich mache dem Streit ein Ende',
  'Die Pflanze wird sterben',
  'ok',
  '',
])('%s says nothing of it', (text) => {
  expect(selfHarmIn(text)).toBeNull()
})

test('reads the longest entry of one word, or of one clause, in no time', () => {
  for (const text of [
    'kein '.repeat(40_000),
    'a'.repeat(200_000),
    'mich '.repeat(40_000),
    'ich will '.repeat(22_000),
  ]) {
    const began = performance.now()
    selfHarmIn(text)
    expect(performance.now() - began).toBeLessThan(2000)
  }
})
