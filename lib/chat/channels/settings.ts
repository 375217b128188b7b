import { type Messenger, messengers } from '@/db/enums'
import { type Env, env } from '@/lib/env'

export type WhatsappSettings = {
  appSecret: string
  verifyToken: string
  token: string
  phoneNumberId: string
  /** Without a slash at the end. */
  apiBase: string
}

export type TelegramSettings = { secretToken: string; botToken: string; apiBase: string }

const withoutSlash = (url: string) => url.replace(/\/+$/, '')

/** How WhatsApp is reached and known; null when it is off. */
export function whatsappSettings(values: Env = env()): WhatsappSettings | null {
  const { WHATSAPP_APP_SECRET: appSecret, WHATSAPP_VERIFY_TOKEN: verifyToken, WHATSAPP_TOKEN: token } = values
  const phoneNumberId = values.WHATSAPP_PHONE_NUMBER_ID
  if (!appSecret || !verifyToken || !token || !phoneNumberId) return null
  return { appSecret, verifyToken, token, phoneNumberId, apiBase: withoutSlash(values.WHATSAPP_API_BASE) }
}

/** How Telegram is reached and known; null when it is off. */
export function telegramSettings(values: Env = env()): TelegramSettings | null {
  const { TELEGRAM_SECRET_TOKEN: secretToken, TELEGRAM_BOT_TOKEN: botToken } = values
  if (!secretToken || !botToken) return null
  return { secretToken, botToken, apiBase: withoutSlash(values.TELEGRAM_API_BASE) }
}

export function isOn(messenger: Messenger): boolean {
  return (messenger === 'whatsapp' ? whatsappSettings() : telegramSettings()) !== null
}

/** The messengers that are on. */
export const messengersOn = (): Messenger[] => messengers.filter(isOn)
