import { useTranslations } from 'next-intl'
import { clockTime } from '@/components/ui/format-relative'
import type { PersonTimelineItem } from '@/lib/journal/schema'

/** What a row of the timeline says: what it is called, what it was about, and when, where and how much. */
export function useRowWords() {
  const t = useTranslations('journal.row')
  const company = useTranslations('journal.company.names')
  const page = useTranslations('page')
  const place = ({ channels }: PersonTimelineItem) => {
    const [first] = channels
    return first ? page('place', { place: first }) : null
  }
  return (item: PersonTimelineItem, { zone, writing }: { zone: string; writing: boolean }) => {
    const { kind, type, title, theme, messages, running } = item
    const time = clockTime(item.at, zone)
    if (kind === 'entry')
      return {
        title: title ?? t('untitled'),
        about: null,
        facts: [time, writing ? t('writing') : null].filter(Boolean),
      }
    const said = kind === 'conversation' && messages ? t('messages', { count: messages }) : null
    const facts = [place(item), time, said, running ? t('running') : null].filter(Boolean)
    if (type === 'inner_voice' || type === 'reflection_buddy')
      return { title: t('talk', { companion: company(type) }), about: title ?? theme, facts }
    if (type === 'visit') return { title: t('visit'), about: title ?? theme, facts }
    return {
      title: t(type === 'journey' ? 'journey' : 'workshop'),
      about: title ?? theme,
      facts: [time, running ? t('running') : null].filter(Boolean),
    }
  }
}
