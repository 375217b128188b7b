'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { CompanionMark } from '@/components/thread/companion-mark'
import type { Companion } from '@/db/enums'
import { beginTalk, listsOfTalks } from '@/lib/chat/talk-client'

const choices = ['reflection_buddy', 'inner_voice'] as const satisfies Companion[]

/** The companions as cards; choosing one begins a talk. */
export function Begin() {
  const t = useTranslations('talk')
  const company = useTranslations('journal.company')
  const router = useRouter()
  const language = useLocale()
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: (companion: Companion) => beginTalk({ companion, language }),
    onSuccess: ({ session_id }) => {
      for (const queryKey of listsOfTalks) void client.invalidateQueries({ queryKey })
      router.push(`/journal/talks/${session_id}`)
    },
    onError: () => toast.error(t('notBegun')),
  })
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {choices.map((companion) => (
        <li key={companion}>
          <button
            type="button"
            disabled={begin.isPending}
            onClick={() => begin.mutate(companion)}
            className="flex w-full items-center gap-3.5 rounded-card border border-line ground-surface px-4 py-4 text-left transition-colors hover:border-thread disabled:opacity-60"
          >
            <span className="grid size-11 flex-none place-items-center rounded-full bg-paper text-thread">
              <CompanionMark companion={companion} />
            </span>
            <span>
              <span className="block font-semibold text-[16px]">{company(`names.${companion}`)}</span>
              <span className="block text-[14px] text-ink-2">{company(`does.${companion}`)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
