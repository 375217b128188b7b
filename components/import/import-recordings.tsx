'use client'

import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/plural'
import { DropZone } from './drop-zone'
import { FileRow } from './file-row'
import { useImport } from './use-import'

/** The button that takes recordings of other tools in, and its dialog. What is on its way goes on when the dialog is closed. */
export function ImportRecordings() {
  const [open, setOpen] = useState(false)
  const { files, goal, sending, ready, ...act } = useImport()
  const done = files.some(({ state }) => state.kind === 'done')
  const toggle = (next: boolean) => {
    setOpen(next)
    if (!next && !sending) act.clear()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={toggle}
      trigger={<Button icon={<Upload />}>Import recordings</Button>}
      title="Import recordings"
      description="Files of Chrome Recorder, Selenium IDE or rrweb, or examples ready made. Each recording becomes a session and goes down the line by itself. Importing is consent, and your name stands beside it."
      footer={
        <>
          <Button variant="quiet" onClick={() => toggle(false)}>
            {done && ready === 0 ? 'Done' : 'Cancel'}
          </Button>
          <Button
            variant="primary"
            loading={sending}
            disabled={!sending && ready === 0}
            onClick={() => void act.send()}
          >
            {sending ? 'Importing' : ready === 0 ? 'Import' : `Import ${plural(ready, 'file')}`}
          </Button>
        </>
      }
    >
      <DropZone onFiles={(list) => void act.add(list)} disabled={sending} />
      {files.length > 0 ? (
        <ul aria-label="Chosen files" className="mt-2">
          {files.map((chosen) => (
            <FileRow
              key={chosen.id}
              chosen={chosen}
              onFormat={(format) => act.setFormat(chosen.id, format)}
              onRemove={() => act.remove(chosen.id)}
            />
          ))}
        </ul>
      ) : null}
      <Field
        label="Goal"
        hint="Of all these recordings, if they share one. Without it the goal is read from what was done."
        value={goal}
        maxLength={1000}
        onChange={(event) => act.setGoal(event.target.value)}
        className="mt-3"
      />
    </Dialog>
  )
}
