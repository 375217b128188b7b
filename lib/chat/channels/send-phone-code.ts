import { and, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { messengerChats } from '@/db/schema/messengers'
import { identities } from '@/db/schema/people'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { spend, tally } from '@/lib/limits'
import { log } from '@/lib/log'
import { normalisePhone } from '@/lib/people/phone'
import { makePhoneCode } from '@/lib/people/phone-codes'
import { queueNotice } from './queue-out'
import { isOn } from './settings'

const windowSeconds = 600
const mostToOneNumber = 3
// Several people stand behind one address.
const perFailure = 4
const day = 86_400_000

/**
 * Sends a one-time code to a number by a messenger, as far as we may write there: to the number itself in WhatsApp within a day of its last
 * message, or to a Telegram chat of the person to whom the number is proven. Whether any was sent is told to nobody.
 * @throws AppError `invalid_phone`; `too_many` for an address that asks again and again.
 */
export async function sendPhoneCode(options: { phone: string; address: string; now?: Date }) {
  const now = options.now ?? new Date()
  const phone = normalisePhone(options.phone)
  if (!phone) throw new AppError('invalid_phone', 'Give the number with its country code, such as +91 98765 43210.')
  await spend('phone_code_address', options.address, env().LIMIT_SIGNIN_FAILURES * perFailure, windowSeconds)
  // Nobody's phone is made to ring by strangers.
  if ((await tally('phone_code', phone, windowSeconds)) > mostToOneNumber) return
  await db.transaction(async (tx) => {
    const chat = await chatFor(phone, now, tx)
    if (!chat) return
    const code = await makePhoneCode(phone, chat.id, now, tx)
    await queueNotice({ chat, say: (words) => words.code(code), now }, tx)
    log.info({ channel: chat.channel, chatId: chat.id }, 'One-time code queued')
  })
}

async function chatFor(phone: string, now: Date, tx: Tx) {
  const [inWhatsapp] = isOn('whatsapp')
    ? await tx
        .select()
        .from(messengerChats)
        .where(
          and(
            eq(messengerChats.channel, 'whatsapp'),
            eq(messengerChats.address, phone.slice(1)),
            gt(messengerChats.lastInboundAt, new Date(now.getTime() - day)),
          ),
        )
    : []
  if (inWhatsapp || !isOn('telegram')) return inWhatsapp ?? null
  const proven = and(eq(identities.kind, 'phone'), eq(identities.value, phone), isNotNull(identities.provenAt))
  const [inTelegram] = await tx
    .select({ chat: messengerChats })
    .from(identities)
    .innerJoin(messengerChats, eq(messengerChats.personId, identities.personId))
    .where(and(proven, eq(messengerChats.channel, 'telegram')))
    .orderBy(desc(messengerChats.lastInboundAt))
    .limit(1)
  return inTelegram?.chat ?? null
}
