import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Hit, ListedConversation } from '@/lib/chat/schema'

/** The words around what was searched for, with that marked. */
function Excerpt({ excerpt, matches }: Pick<Hit, 'excerpt' | 'matches'>) {
  const ends = [0, ...matches.map(([, to]) => to)]
  return (
    <>
      {matches.map(([from, to], index) => (
        <Fragment key={from}>
          {excerpt.slice(ends[index], from)}
          <mark className="rounded-[3px] bg-thread-soft px-[1px] font-semibold text-thread-deep">
            {excerpt.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {excerpt.slice(ends.at(-1))}
    </>
  )
}

type Props = { conversation: ListedConversation; title: string }

/** What a search found in a conversation; of a companion's how often alone, as a list shows none of its words. */
export function SearchHits({ conversation, title }: Props) {
  const t = useTranslations('conversations')
  const { hits, hit_count: count } = conversation
  if (count === 0) return null
  if (hits.length === 0) return <p className="mt-2 text-[14px] text-ink-2">{t('hiddenHits', { count })}</p>
  return (
    <div className="mt-2.5 border-thread-line border-l-2 pl-3 text-[14px]">
      <ul aria-label={t('hits', { title })} className="grid gap-1.5">
        {hits.map(({ message_id, role, excerpt, matches }) => (
          <li key={message_id} className="break-words text-ink-2">
            <span className="font-medium text-ink-3">{t(`speakers.${role}`)}: </span>
            <Excerpt excerpt={excerpt} matches={matches} />
          </li>
        ))}
      </ul>
      {count > hits.length ? (
        <p className="mt-1.5 text-ink-3">{t('moreHits', { count: count - hits.length })}</p>
      ) : null}
    </div>
  )
}
