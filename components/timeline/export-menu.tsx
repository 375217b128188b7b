'use client'

import { Download } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { logExportUrl } from '@/lib/log/client'
import type { LogEntry } from '@/lib/log/schema'
import { type ExportFormat, exportFormats, exportText, saveFile } from './export-file'

type Props = {
  sessionId: string
  /** How the session is called in the file's name. */
  name: string
  /** What the filters leave, in the order shown; null when nothing is filtered. */
  filtered: LogEntry[] | null
  total: number
  /** Loads what is not there yet and gives everything. */
  loadAll: () => Promise<LogEntry[]>
}

/** Takes the session away as a file: all of it, or what the filters leave. */
export function ExportMenu({ sessionId, name, filtered, total, loadAll }: Props) {
  const save = async (entries: LogEntry[] | Promise<LogEntry[]>, format: ExportFormat) => {
    try {
      saveFile(`session-${name}.${format}`, await exportText(await entries, format), format)
    } catch {
      toast.error('The file could not be made', { description: 'Nothing is lost. Try again in a moment.' })
    }
  }
  const all: MenuItem[] = exportFormats.map((format) => ({
    key: `all-${format}`,
    label: `All ${total.toLocaleString('en-GB')} as ${format.toUpperCase()}`,
    // The server streams lines of any number; one JSON document has to be put together here.
    ...(format === 'json'
      ? { onSelect: () => void save(loadAll(), format) }
      : { href: logExportUrl({ source: 'all', sessionId }, format) }),
  }))
  const some: MenuItem[] = (filtered ? exportFormats : []).map((format, index) => ({
    key: `some-${format}`,
    label: `These ${filtered?.length.toLocaleString('en-GB')} as ${format.toUpperCase()}`,
    apart: index === 0,
    disabled: filtered?.length === 0,
    onSelect: () => void save(filtered ?? [], format),
  }))
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
