import { expect, it } from 'vitest'
import type { Interaction } from '@/extension/shared/interaction'
import { replacer } from './replace-told'

const seen = (title: string, url = 'https://x.test/'): Interaction => ({
  id: 'one',
  seq: 1,
  type: 'navigation',
  occurredAt: '2026-03-14T09:30:00.000Z',
  url,
  title,
})
const told = (text: string, placeholder: string, parameter: string) => ({
  recordingId: 'r',
  text,
  placeholder,
  parameter,
})

it('takes out what was told in a masked field, with every sign that a name or number has', () => {
  const replace = replacer([told('Anne-Marie (Vogt)', '[name]', 'name'), told('+49-151/234', '[phone]', 'tel')])
  expect(replace(seen('Thank you, anne-marie (vogt): we call +49-151/234')).title).toBe(
    'Thank you, [name]: we call [phone]',
  )
  expect(replace(seen('Sent', 'https://x.test/?name=Anne-Marie&tel=1')).url).toBe(
    'https://x.test/?name=[name]&tel=[phone]',
  )
})
