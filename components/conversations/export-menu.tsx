'use client'

import { Download } from 'lucide-react'
import { useDownload } from '@/components/thread/use-download'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { conversationExportUrl } from '@/lib/chat/client'
import { conversationFormats } from '@/lib/chat/schema'
import { strings } from './strings'

/** Takes a conversation away as a file. */
export function ExportMenu({ sessionId, title }: { sessionId: string; title: string }) {
  const { progress, start } = useDownload()
  return (
    <Menu
      trigger={
        <IconButton label={strings.exportLabel(title)} size="web" loading={progress !== null}>
          <Download />
        </IconButton>
      }
      items={conversationFormats.map((format) => ({
        key: format,
        label: strings.formats[format],
        onSelect: () =>
          void start(conversationExportUrl(sessionId, format), `conversation-${sessionId.slice(-8)}.${format}`),
      }))}
    />
  )
}
