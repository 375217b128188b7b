'use client'

import type { Dye } from '@/components/thread/dye'
import { Message } from '@/components/thread/message'
import type { MessageView } from '@/lib/chat/schema'
import { ProductCards } from './product-cards'
import type { ThreadWords } from './thread-words'
import type { Basket } from './use-basket'

const speakers = { user: 'person', assistant: 'assistant', staff: 'staff' } as const

type Props = {
  message: MessageView
  dye: Dye
  basket: Basket | undefined
  words: ThreadWords
  size: 'web' | 'kiosk'
}

/** One stored message, with the products it shows under it. */
export function SaidMessage({ message, dye, basket, words, size }: Props) {
  const from = speakers[message.role]
  const staff = message.author ? words.staffNamed(message.author) : words.staff
  const author = { person: words.you, assistant: words.assistant, staff }[from]
  const skus = message.parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
  const text = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
  const broke = message.status === 'interrupted' || message.status === 'failed'
  const state = broke ? 'interrupted' : message.status === 'pending' ? 'streaming' : 'sent'
  return (
    <Message
      id={`message-${message.id}`}
      from={from}
      dye={dye}
      author={author}
      state={state}
      {...(broke ? { note: words.stopped } : null)}
      attached={
        skus.length > 0 ? <ProductCards skus={skus} basket={basket} words={words.product} size={size} /> : undefined
      }
    >
      {text || message.content}
    </Message>
  )
}
