'use client'

import { useTranslations } from 'next-intl'
import type { Dye } from '@/components/thread/dye'
import { TalkNote } from '@/components/thread/talk'
import type { Attendance } from '@/lib/chat/staff-schema'

type Props = Pick<Attendance['changes'][number], 'what' | 'name'> & { dye: Dye }

/** A member of staff answers from here on, or the assistant does again. */
export function StaffChange({ what, name, dye }: Props) {
  const t = useTranslations('thread')
  if (what === 'taken') return <TalkNote dye={dye}>{name ? t('came', { name }) : t('staffCame')}</TalkNote>
  return <TalkNote dye={dye}>{name ? t('left', { name }) : t('staffLeft')}</TalkNote>
}
