import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { render } from './render'

test('a receipt of the bank counter is told in lines, and nobody is asked to write a password', async () => {
  const lines = [
    { label: 'To', value: 'Anna' },
    { label: 'Sum', value: '€50.00' },
  ]
  const shown = { channel: 'whatsapp', locale: 'en' } as const
  const receipt = await render({ ...shown, parts: [{ type: 'bank_receipt', title: 'Transfer', lines }] }, db)
  expect(receipt).toEqual([{ text: 'Transfer\nTo: Anna\nSum: €50.00' }])
  const asks = { type: 'step_up' as const, say: 'I have given my password' }
  const [asked] = await render({ ...shown, parts: [{ type: 'text', text: 'One thing first.' }, asks] }, db)
  expect(asked?.text).toMatch(/^One thing first\.\n\nPlease give your password in the chat on our website/)
  expect(JSON.stringify(asked)).not.toContain('I have given')
})
