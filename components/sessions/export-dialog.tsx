'use client'

import { Download } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { DownloadProgress } from '@/components/thread/download-progress'
import type { LogFormat } from '@/components/thread/row-counter'
import { useDownload } from '@/components/thread/use-download'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { startOf } from './day-start'
import { type LogChoice, logFileUrl, wholeLog } from './log-export'
import type { Period } from './session-filters'

const formats: { value: LogFormat; label: string; note: string }[] = [
  { value: 'json', label: 'JSON', note: 'One document with an array of events.' },
  { value: 'ndjson', label: 'NDJSON', note: 'One event a line, for programs that read as they go.' },
  { value: 'csv', label: 'CSV', note: 'For spreadsheets; formulas are made harmless.' },
]
const usualTypes = ['navigation', 'error', 'action', 'api_call', 'state_change', 'help_request']

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What the page is narrowed to already. */
  who: string
  period: Period | null
  now: number
  zone: string | undefined
}

/** Takes the session log away as a file: whose, which events, since when, in which format. */
export function ExportDialog({ open, onOpenChange, who, period: shown, now, zone }: Props) {
  const [choice, setChoice] = useState<LogChoice>({ ...wholeLog, who })
  const [period, setPeriod] = useState(shown)
  const [format, setFormat] = useState<LogFormat>('ndjson')
  const download = useDownload()
  const busy = download.progress !== null
  const change = (next: Partial<LogChoice>) => setChoice((before) => ({ ...before, ...next }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const from = period ? startOf(period, zone, now) : undefined
    const saved = await download.start(logFileUrl(choice, format, from), `session-log.${format}`)
    if (saved) onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) download.cancel()
        onOpenChange(next)
      }}
      title="Export the session log"
      description="Who exported what is noted in the audit."
    >
      <form onSubmit={save}>
        <fieldset disabled={busy} className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Token or e-mail"
            hint="Leave it empty for everybody."
            maxLength={200}
            value={choice.who}
            onChange={(event) => change({ who: event.target.value })}
          />
          <Field
            label="Event type"
            hint="Leave it empty for every type."
            list="usual-event-types"
            maxLength={50}
            value={choice.eventType}
            onChange={(event) => change({ eventType: event.target.value })}
          />
          <datalist id="usual-event-types">
            {usualTypes.map((type) => (
              <option key={type} value={type} />
            ))}
          </datalist>
          <Select
            label="Logged"
            value={period ?? ''}
            onChange={(event) => setPeriod((event.target.value || null) as Period | null)}
          >
            <option value="today">Today</option>
            <option value="week">Last 7 days</option>
            <option value="">At any time</option>
          </Select>
          <div>
            <span className="mb-1 block font-medium text-sm">Format</span>
            <Segmented
              label="Format"
              value={format}
              onChange={(next) => setFormat(next as LogFormat)}
              options={formats}
            />
            <p className="mt-1 text-ink-3 text-xs">{formats.find(({ value }) => value === format)?.note}</p>
          </div>
          <div className="sm:col-span-2">
            <Switch checked={choice.everything} onChange={(everything) => change({ everything })}>
              With messages, surface changes and pipeline steps
            </Switch>
          </div>
        </fieldset>
        {download.progress ? (
          <DownloadProgress progress={download.progress} onCancel={download.cancel} className="mt-5" />
        ) : (
          <div className="mt-5 flex justify-end gap-2">
            <Button variant="quiet" onClick={() => onOpenChange(false)}>
              Cancel
            </Button>
            <Button variant="primary" type="submit" icon={<Download />}>
              Export the log
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}
