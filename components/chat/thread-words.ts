import type { ProductWords } from '@/components/thread/product-card'
import type { Channel } from '@/db/enums'

/** The words of a conversation, which each surface brings in its own voice. */
export type ThreadWords = {
  label: string
  you: string
  assistant: string
  staff: string
  /** A member of staff by name: "Jana, from the team". */
  staffNamed: (name: string) => string
  greeting: string
  thinking: string
  sending: string
  stopped: string
  retry: string
  notSent: string
  notSentYet: (seconds: number) => string
  over: string
  /** Where the conversation moved; `rest` goes on after the heading, before the time. */
  moved: (from: Channel, to: Channel) => { title: string; rest: string }
  product: ProductWords & { soldOut: string; missing: string; again: string }
}
