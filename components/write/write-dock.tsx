'use client'

import { useTellTyping } from '@/components/live/use-telling'
import type { Locale } from '@/db/enums'
import { postStaffMessage } from '@/lib/chat/client'
import { WriteForm } from './write-form'

type Props = { sessionId: string; to: string; name: string | null; locale: Locale | null; writing: boolean }

/** Where whoever holds a session answers its person, at the foot of its page. */
export function WriteDock({ sessionId, to, name, locale, writing }: Props) {
  const tellTyping = useTellTyping(sessionId, 'staff')
  return (
    <section aria-label={`Write to ${to}`} className="flex-none border-line border-t px-4 py-3 ground-surface sm:px-6">
      <WriteForm
        label={`Write to ${to}`}
        send="Send"
        onSend={(content) => postStaffMessage(sessionId, content)}
        onType={tellTyping}
        locale={locale}
        name={name}
        rows={2}
      >
        <span role="status" className="text-ink-2">
          {writing ? `${name ?? 'They'} ${name ? 'is' : 'are'} writing` : ''}
        </span>
      </WriteForm>
    </section>
  )
}
