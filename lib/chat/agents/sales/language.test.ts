import { expect, it } from 'vitest'
import { languageOf } from './language'

it.each([
  ['Do you have a blue one?', 'en'],
  ['what goes with cycling in the rain', 'en'],
  ['Haben Sie das auch in Blau?', 'de'],
  ['die zweite', 'de'],
  ['Ich nehme die zweite', 'de'],
  ['grün', 'de'],
  ['क्या यह नीले रंग में है?', 'hi'],
  ['Monsoon shell चाहिए', null],
  ['mujhe ek chhata chahiye', 'hi'],
  ['Monsoon shell', null],
  ['Meadow tent for two', null],
  ['Two-way trek trousers', null],
  ['2', null],
  ['🙂', null],
  ['', null],
])('%s is %s', (text, locale) => {
  expect(languageOf(text)).toBe(locale)
})
