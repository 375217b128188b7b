import { channelName } from '@/components/thread/dye'
import type { TimelineMessage } from '@/lib/log/timeline-schema'

const reasons: Record<string, string> = {
  window_closed: 'their last message is more than a day old',
  blocked: 'they blocked us',
  unreachable: 'the number cannot be reached',
  not_wanted: 'they want no more messages',
  switched_off: 'the messenger was off',
}

/** How far a message has come in a messenger: "read in WhatsApp". */
export function deliveryWords({ delivery }: Pick<TimelineMessage, 'delivery'>): string | undefined {
  if (!delivery) return undefined
  const { channel, status, reason } = delivery
  const name = channelName(channel)
  if (status === 'queued') return `on its way to ${name}`
  if (status === 'sent') return `sent to ${name}`
  if (status !== 'failed') return `${status} in ${name}`
  const why = reasons[reason ?? '']
  return `not delivered in ${name}${why ? `: ${why}` : ''}`
}
