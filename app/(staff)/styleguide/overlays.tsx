'use client'

import { Ellipsis, ExternalLink, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Knot } from '@/components/thread/knot'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button, IconButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { Drawer } from '@/components/ui/drawer'
import { Field } from '@/components/ui/field'
import { JsonView } from '@/components/ui/json-view'
import { Menu } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { Tabs } from '@/components/ui/tabs'
import { Tooltip } from '@/components/ui/tooltip'
import { sampleEvent } from './sample-data'
import { Sample, Section } from './section'

/** What floats over a page, and the detail beside a list. */
export function Overlays() {
  const [dialog, setDialog] = useState(false)
  const [asking, setAsking] = useState(false)
  const [drawer, setDrawer] = useState(false)
  return (
    <Section title="What floats, and the detail beside a list">
      <Sample name="Open one" className="flex flex-wrap items-center gap-2.5">
        <Dialog
          open={dialog}
          onOpenChange={setDialog}
          trigger={<Button>Dialog</Button>}
          title="Export dataset"
          description="Only accepted examples from people who said yes."
          footnote="about 812 kB, kept 30 days"
          footer={
            <>
              <Button variant="quiet" onClick={() => setDialog(false)}>
                Cancel
              </Button>
              <Button variant="primary" onClick={() => setDialog(false)}>
                Export 207
              </Button>
            </>
          }
        >
          <Field label="Name of the file" defaultValue="voice-agents-14" />
        </Dialog>
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          trigger={<Button variant="danger">Alert dialog</Button>}
          title="Cancel run 2291?"
          description="What is stored stays. The run is logged as cancelled by you."
          confirmLabel="Cancel the run"
          cancelLabel="Keep it"
          tone="danger"
          onConfirm={() => toast.success('Run 2291 cancelled')}
        />
        <Popover label="Signals" trigger={<Button>Popover</Button>}>
          <p className="font-semibold">Quality 0.82</p>
          <p className="text-ink-2">Needs 0.50 to pass. Five signals, each with its weight.</p>
        </Popover>
        <Menu
          trigger={
            <IconButton label="More">
              <Ellipsis />
            </IconButton>
          }
          items={[
            { key: 'open', label: 'Open in a new window', icon: <ExternalLink /> },
            { key: 'delete', label: 'Delete session', icon: <Trash2 />, tone: 'danger', apart: true },
          ]}
        />
        <Tooltip words="Sessions, 41 live">
          <Button variant="quiet">Tooltip</Button>
        </Tooltip>
        <Button onClick={() => toast.success('Note saved', { description: 'Shown to 19 people who hit this error.' })}>
          Toast
        </Button>
        <Button onClick={() => setDrawer(true)}>Drawer</Button>
      </Sample>
      <div className="flex h-[560px] border border-line">
        <div className="min-w-0 flex-1 p-6">
          <Tabs
            label="Parts"
            tabs={[
              { value: 'runs', label: 'On the line', count: 12, content: <p>Twelve runs are on the line.</p> },
              { value: 'failed', label: 'Failed', count: 2, content: <p>Two runs gave up.</p> },
            ]}
          />
        </div>
        <Drawer
          open={drawer}
          onClose={() => setDrawer(false)}
          title="Twilio account not authorised for Functions"
          note="Error, 14:07:03.118, on the website"
          mark={<Knot kind="error" size={20} />}
          footer={
            <CopyButton variant="soft" text={JSON.stringify(sampleEvent, null, 2)}>
              Copy JSON
            </CopyButton>
          }
        >
          <JsonView
            label="Event as JSON"
            value={sampleEvent}
            errors={['event_data.errorType', 'event_data.statusCode']}
          />
        </Drawer>
      </div>
    </Section>
  )
}
