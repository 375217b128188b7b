'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDownload } from '@/components/thread/use-download'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { conversationExportUrl } from '@/lib/chat/client'
import { conversationFormats } from '@/lib/chat/schema'

/** Takes a conversation away as a file. */
export function ExportMenu({ sessionId, title }: { sessionId: string; title: string }) {
  const t = useTranslations('conversations')
  const file = useTranslations('page.file')
  const saved = (name: string) => file('saved', { name })
  const { progress, start } = useDownload({ saved, failed: file('failed'), safe: file('safe') })
  return (
    <Menu
      trigger={
        <IconButton label={t('exportLabel', { title })} size="web" loading={progress !== null}>
          <Download />
        </IconButton>
      }
      items={conversationFormats.map((format) => ({
        key: format,
        label: t(`formats.${format}`),
        onSelect: () =>
          void start(conversationExportUrl(sessionId, format), `conversation-${sessionId.slice(-8)}.${format}`),
      }))}
    />
  )
}
