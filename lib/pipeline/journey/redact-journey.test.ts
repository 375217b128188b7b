import { expect, it } from 'vitest'
import { personalField, valueKind } from './field-kind'
import type { Journey, Step } from './journey'
import { redactJourney } from './redact-journey'

const typed = (element: number, value: string): Step => ({
  kind: 'input',
  at: 0,
  page: 0,
  from: null,
  element,
  value,
  key: null,
  eventIds: [],
})
const element = (name: string, selector = '#x') => ({ role: 'textbox', name, selector, strength: 1 })

const recorded: Journey = {
  pages: [
    { url: 'https://x.test/thanks?to=Jana+Kr%C3%BCger&mail=jana%40example.com', title: 'Thank you, Jana Krüger' },
    { url: 'https://x.test/Jana%20Kr%C3%BCger', title: 'Bookmark (2)' },
  ],
  elements: [
    element('Full name'),
    element('City'),
    element('', 'input[type="password"]'),
    element('Call +49 151 23456789'),
  ],
  steps: [typed(0, 'Jana Krüger'), typed(1, 'Berlin, ask jana@example.com'), typed(2, 'hunter2'), typed(1, '')],
}

it('replaces what personal fields were given, wherever it shows up again, and personal data in every text', () => {
  const { journey, others, redactions } = redactJourney(recorded, ['Order for Krüger', null])
  expect(journey.steps.map(({ value }) => value)).toEqual(['[name]', 'Berlin, ask [email]', '[key]', ''])
  expect(journey.pages).toEqual([
    { url: 'https://x.test/thanks?to=[name]&mail=[email]', title: 'Thank you, [name]' },
    { url: 'https://x.test/[name]', title: 'Bookmark (2)' },
  ])
  expect(journey.elements.map(({ name }) => name)).toEqual(['Full name', 'City', '', 'Call [phone]'])
  expect(others).toEqual(['Order for [name]', null])
  expect(redactions).toBe(8)
})

it('finds names again with every sign that they have', () => {
  const pages = [{ url: 'https://x.test/', title: 'Thank you, Anne-Marie O’Neil (Vogt)' }]
  const { journey } = redactJourney(
    { pages, elements: [element('Full name')], steps: [typed(0, 'Anne-Marie O’Neil (Vogt)')] },
    [],
  )
  expect(journey.pages[0]?.title).toBe('Thank you, [name]')
})

it.each([
  ['E-Mail-Adresse', '[email]'],
  ['Mobile number', '[phone]'],
  ['Card number', '[card]'],
  ['CVC', '[key]'],
  ['Passwort', '[key]'],
  ['Vorname', '[name]'],
  ['Name *', '[name]'],
  ['Straße und Hausnummer', '[address]'],
  ['PLZ', '[address]'],
  ['PIN code', '[address]'],
  ['Geburtsdatum', '[birthday]'],
  ['IBAN', '[iban]'],
  ['Project name', null],
  ['Search', null],
  ['Quantity', null],
  ['Telling name of file', null],
  ['Enter URL to test', null],
])('a field %s holds %s', (label, placeholder) => {
  expect(personalField(label, '#x')).toBe(placeholder)
})

it.each([
  [null, 'none'],
  ['', 'none'],
  ['[email]', 'email'],
  ['[redacted:password]', 'password'],
  ['1,299.00', 'number'],
  ['2026-03-14', 'date'],
  ['https://x.test', 'url'],
  ['rain jacket', 'text'],
  ['to [name]', 'text'],
])('the value %s is of the kind %s', (value, kind) => {
  expect(valueKind(value)).toBe(kind)
})
