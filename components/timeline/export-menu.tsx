'use client'

import { Download } from 'lucide-react'
import { DownloadProgress } from '@/components/thread/download-progress'
import { useDownload } from '@/components/thread/use-download'
import { Button } from '@/components/ui/button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { type ExportFormat, exportFormats, type TimelineFilter, timelineExportUrl } from '@/lib/log/client'

type Props = {
  sessionId: string
  /** How the session is called in the file's name. */
  name: string
  total: number
  /** How many rows the filter leaves; null when nothing is filtered. */
  matching: number | null
  filter: TimelineFilter
}

/** Takes the session away as a file: all of it, or what the filters leave. */
export function ExportMenu({ sessionId, name, total, matching, filter }: Props) {
  const { progress, start, cancel } = useDownload()
  const item = (words: string, format: ExportFormat, filtered: TimelineFilter): MenuItem => ({
    key: `${words} ${format}`,
    label: `${words} as ${format.toUpperCase()}`,
    onSelect: () => void start(timelineExportUrl(sessionId, format, filtered), `session-${name}.${format}`),
  })
  const all = exportFormats.map((format) => item(`All ${total.toLocaleString('en-GB')}`, format, {}))
  const some = (matching === null ? [] : exportFormats).map((format, index) => ({
    ...item(`These ${matching?.toLocaleString('en-GB')}`, format, filter),
    apart: index === 0,
    disabled: matching === 0,
  }))
  if (progress) {
    return (
      <section aria-label="Export" className="w-72 max-w-full">
        <DownloadProgress progress={progress} onCancel={cancel} />
      </section>
    )
  }
  return (
    <Menu
      trigger={
        <Button variant="soft" icon={<Download />}>
          Export
        </Button>
      }
      items={[...all, ...some]}
    />
  )
}
