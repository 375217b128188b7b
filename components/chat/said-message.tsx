'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BankReceipt } from '@/components/banking/bank-receipt'
import { StepUp } from '@/components/banking/step-up'
import type { Dye } from '@/components/thread/dye'
import { Message, type MessageState } from '@/components/thread/message'
import type { MessageView } from '@/lib/chat/schema'
import { ProductCards } from './product-cards'
import { Receipt } from './receipt'
import type { Basket } from './use-basket'
import { useReadableText } from './use-readable-text'

const speakers = { user: 'person', assistant: 'assistant', staff: 'staff' } as const

type Props = {
  message: MessageView
  /** What of a reply that is being made has come; it may be ahead of what is stored. */
  growing?: string | undefined
  dye: Dye
  basket: Basket | undefined
  size: 'web' | 'kiosk'
  actions?: ReactNode
  /** Where a password that it asks for goes, and what is said once it was given; absent where more was said since. */
  stepUp?: { sessionId: string; onSay: (content: string) => void } | undefined
  /** Who answers, where that is not the shop's assistant. */
  speaker?: string | undefined
  /** It came while this page was open. */
  fresh?: boolean
}

/** One stored message, with the products and the receipt it shows under it. */
export function SaidMessage({ message, growing, dye, basket, size, actions, stepUp, speaker, fresh }: Props) {
  const t = useTranslations('thread')
  const from = speakers[message.role]
  const staff = message.author ? t('staffNamed', { name: message.author }) : t('staff')
  const author = { person: t('you'), assistant: speaker ?? t('assistant'), staff }[from]
  const skus = message.parts.flatMap((part) => (part.type === 'products' ? part.skus : []))
  const orders = message.parts.flatMap((part) => (part.type === 'order' ? [part.orderId] : []))
  const receipts = message.parts.flatMap((part) => (part.type === 'bank_receipt' ? [part] : []))
  const asks = stepUp ? message.parts.find((part) => part.type === 'step_up') : undefined
  const stored = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
  const state = stateOf(message)
  const text = useReadableText(growing ?? (stored || message.content), state === 'streaming')
  const attached = skus.length > 0 || orders.length > 0 || receipts.length > 0 || asks !== undefined
  const note = state === 'interrupted' ? t('interrupted') : message.status === 'stopped' ? t('stopped') : undefined
  return (
    <Message
      id={`message-${message.id}`}
      from={from}
      dye={dye}
      author={author}
      state={state}
      {...(note ? { note } : null)}
      {...(fresh ? { fresh } : null)}
      actions={actions}
      attached={
        attached ? (
          <>
            {skus.length > 0 ? <ProductCards skus={skus} basket={basket} size={size} /> : null}
            {orders.map((id) => (
              <Receipt key={id} orderId={id} size={size} />
            ))}
            {receipts.map((receipt) => (
              <BankReceipt key={receipt.title} receipt={receipt} size={size} />
            ))}
            {asks && stepUp ? (
              <StepUp sessionId={stepUp.sessionId} size={size} onGiven={() => stepUp.onSay(asks.say)} />
            ) : null}
          </>
        ) : undefined
      }
    >
      {text}
    </Message>
  )
}

function stateOf({ status }: MessageView): MessageState {
  if (status === 'interrupted' || status === 'failed') return 'interrupted'
  return status === 'pending' ? 'streaming' : 'sent'
}
