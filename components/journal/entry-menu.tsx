'use client'

import { Download, Ellipsis, FilePlus2, Tag, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { saveFile } from '@/components/thread/download-log'
import { useDownload } from '@/components/thread/use-download'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { journalExportPath } from '@/lib/journal/client'
import { type EntryView, entryFormats } from '@/lib/journal/schema'
import { entryFile, entryFileName } from './entry-file'
import type { Draft } from './save-queue'

type Props = {
  draft: Draft
  entry: EntryView | undefined
  /** The day it was written, in words and as "2026-11-20". */
  date: string
  day: string
  onTopic: () => void
  onNew: () => void
  onDelete: () => void
}

/** What else can be done with an entry. */
export function EntryMenu({ draft, entry, date, day, onTopic, onNew, onDelete }: Props) {
  const t = useTranslations('journal.more')
  const file = useTranslations('page.file')
  const { progress, start } = useDownload({
    saved: (name) => file('saved', { name }),
    failed: file('failed'),
    safe: file('safe'),
  })
  const word = (words: string) => <span className="py-2">{words}</span>
  const written = draft.title.trim() !== '' || draft.content.trim() !== ''
  const one = (format: (typeof entryFormats)[number]) => {
    const text = entryFile(format, draft, entry, date)
    saveFile(new Blob([text]), entryFileName(format, draft, day))
  }
  return (
    <Menu
      trigger={
        <IconButton size="web" label={t('label')} loading={progress !== null} className="-mr-3">
          <Ellipsis />
        </IconButton>
      }
      items={[
        { key: 'new', icon: <FilePlus2 />, label: word(t('new')), onSelect: onNew },
        { key: 'topic', icon: <Tag />, label: word(t('topic')), onSelect: onTopic },
        ...entryFormats.map((format, index) => ({
          key: `this-${format}`,
          apart: index === 0,
          icon: <Download />,
          label: word(t(`this.${format}`)),
          disabled: !written,
          onSelect: () => one(format),
        })),
        ...entryFormats.map((format) => ({
          key: `all-${format}`,
          icon: <Download />,
          label: word(t(`all.${format}`)),
          onSelect: () => void start(journalExportPath(format), `journal-${day}.${format}`),
        })),
        {
          key: 'delete',
          apart: true,
          tone: 'danger' as const,
          icon: <Trash2 />,
          label: word(t('delete')),
          disabled: !entry,
          onSelect: onDelete,
        },
      ]}
    />
  )
}
