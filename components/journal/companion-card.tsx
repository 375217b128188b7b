'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { HelpLines } from '@/components/thread/help-lines'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { beginTalk, listsOfTalks } from '@/lib/chat/talk-client'
import type { SaveState } from './save-queue'
import { companyChoices, useCompany } from './use-companion'
import { useQuestion } from './use-question'

type Props = { state: SaveState; saved: boolean; words: number }

/** Under the text: what the companion would ask about it, to be answered in a talk or passed over. */
export function CompanionCard({ state, saved, words }: Props) {
  const t = useTranslations('journal.company')
  const router = useRouter()
  const client = useQueryClient()
  const { company, choose } = useCompany()
  const companion = company === 'alone' ? null : company
  const { question, not, pass } = useQuestion({ entryId: state.id, version: state.version, words, saved, companion })
  const talk = useMutation({
    mutationFn: beginTalk,
    onSuccess: ({ session_id }) => {
      for (const queryKey of listsOfTalks) void client.invalidateQueries({ queryKey })
      router.push(`/journal/talks/${session_id}`)
    },
    onError: () => toast.error(t('notBegun')),
  })
  const others = (
    <Menu
      align="start"
      trigger={
        <Button size="web" variant="quiet" iconAfter={<ChevronDown aria-hidden="true" />} className="rail:hidden">
          {companion ? t('other') : t('title')}
        </Button>
      }
      items={[
        ...companyChoices
          .filter((one) => one !== company)
          .map((one) => ({
            key: one,
            label: <span className="py-2">{one === 'alone' ? t('alone') : t(`names.${one}`)}</span>,
            onSelect: () => choose(one),
          })),
        ...(companion
          ? [{ key: 'pass', apart: true, label: <span className="py-2">{t('notNow')}</span>, onSelect: pass }]
          : []),
      ]}
    />
  )
  if (!question || !companion || !state.id) return companion ? null : <div className="mt-4">{others}</div>
  return (
    <section aria-label={t(`names.${companion}`)} className="mt-5 border-thread border-l-3 py-1 pl-[18px]">
      <p aria-hidden="true" className="font-semibold text-[13px] text-thread">
        {t(`names.${companion}`)}
      </p>
      <p lang={question.language} className="text-[15.5px]/[1.5]">
        {question.text}
      </p>
      {question.help_lines?.length ? <HelpLines lines={question.help_lines} /> : null}
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button
          size="web"
          loading={talk.isPending}
          onClick={() => talk.mutate({ companion, entry_id: state.id ?? undefined, not })}
        >
          {t('answer')}
        </Button>
        <Button size="web" variant="quiet" onClick={pass} className="max-rail:hidden">
          {t('notNow')}
        </Button>
        {others}
      </div>
    </section>
  )
}
