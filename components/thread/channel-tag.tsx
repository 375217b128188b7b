import { Globe, GraduationCap, MessageCircle, Puzzle, Send, Store, Webhook } from 'lucide-react'
import { Tag } from '@/components/ui/tag'
import type { Channel } from '@/db/enums'
import { channelName, dyeClass, dyeOf } from './dye'

const icons = {
  kiosk: Store,
  website: Globe,
  whatsapp: MessageCircle,
  telegram: Send,
  extension: Puzzle,
  workshop: GraduationCap,
  api: Webhook,
} satisfies Record<Channel, typeof Store>

/** The icon of a channel, drawn in the current colour. */
function ChannelIcon({ channel, className }: { channel: string; className?: string }) {
  const Icon = icons[channel as Channel] ?? Webhook
  return <Icon aria-hidden="true" className={className} />
}

/** A channel by icon, name and dye; `children` replaces the name, for example in another language. */
export function ChannelTag({ channel, children }: { channel: string; children?: string }) {
  return (
    <Tag tone="dye" className={dyeClass(dyeOf(channel))} icon={<ChannelIcon channel={channel} />}>
      {children ?? channelName(channel)}
    </Tag>
  )
}
