import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { messengerEnv, signed, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { messengerLinks } from './own-links'
import { telegramSettings, whatsappSettings } from './settings'
import { receiveTelegram } from './telegram-webhook'
import { receiveWhatsapp, verifyWhatsapp } from './whatsapp-webhook'

test('a messenger that is off is not there', async () => {
  const text = whatsappDelivery({ messages: [] })
  const body = new TextEncoder().encode(text)
  const off = expect.objectContaining({ code: 'not_found' })
  await expect(receiveWhatsapp({ signature: signed(text)['x-hub-signature-256'], body })).rejects.toEqual(off)
  await expect(receiveTelegram({ secret: '', body })).rejects.toEqual(off)
  expect(() => verifyWhatsapp({})).toThrow(off)
  expect(await messengerLinks('K7429Q')).toEqual([])
})

test('half of the variables is a mistake that the start tells of', () => {
  const all = messengerEnv('https://provider.example/')
  expect(whatsappSettings(readEnv(all))?.apiBase).toBe('https://provider.example')
  expect(telegramSettings(readEnv(all))?.botToken).toBe(all.TELEGRAM_BOT_TOKEN)
  expect(whatsappSettings(readEnv({}))).toBeNull()
  const { WHATSAPP_TOKEN: _, ...half } = all
  expect(() => readEnv(half)).toThrow(/WHATSAPP_TOKEN: is missing; set WHATSAPP_APP_SECRET, .* together or none/)
})
