import { expect, test } from 'vitest'
import { draftOf, readDraft } from './kiosk-draft'

const whole = { ...draftOf(null), name: ' Entrance 1 ', place: 'Berlin' }

test('the language it begins in comes first, the others in their order', () => {
  expect(readDraft({ ...whole, spoken: ['en', 'hi', 'de'], first: 'hi' })).toMatchObject({
    fields: { name: 'Entrance 1', settings: { locales: ['hi', 'en', 'de'], categories: null } },
  })
  expect(readDraft({ ...whole, spoken: ['de'], first: 'hi' })).toMatchObject({
    fields: { settings: { locales: ['de'] } },
  })
})

test('what is wrong is said at its field', () => {
  const wrong = { name: '', place: ' ', idleSeconds: '14', warnSeconds: 'ten', spoken: [] }
  expect(readDraft({ ...whole, ...wrong })).toEqual({
    faults: {
      name: 'Give it a name.',
      place: 'Say where it stands.',
      idleSeconds: '15 to 600 seconds.',
      warnSeconds: '10 to 120 seconds.',
      spoken: 'Choose at least one.',
    },
  })
})
