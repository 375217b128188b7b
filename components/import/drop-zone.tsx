import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { cx } from '@/components/ui/cx'

/** Takes files that are chosen or dropped. The field itself holds the focus, so that keyboard and screen reader find a file field. */
export function DropZone({ onFiles, disabled }: { onFiles: (files: Iterable<File>) => void; disabled: boolean }) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver && !disabled)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the file field, which does the same by keyboard
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        if (!disabled) onFiles(event.dataTransfer.files)
      }}
      className={cx(
        'relative rounded-card border border-line-2 border-dashed has-[input:focus-visible]:shadow-focus',
        over ? 'bg-thread-soft' : 'bg-sunken',
      )}
    >
      <input
        id={id}
        type="file"
        multiple
        disabled={disabled}
        accept=".json,.side,application/json"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file again, once mended, is a change too.
          event.target.value = ''
          onFiles(files)
        }}
        className="sr-only"
      />
      <label
        htmlFor={id}
        className="flex cursor-pointer flex-wrap items-center justify-center gap-x-2.5 gap-y-1 px-4 py-6"
      >
        <FileUp aria-hidden="true" className="size-[18px] flex-none text-ink-3" />
        <span className="font-medium">Choose files</span>
        <span className="text-ink-2">or drop them here</span>
      </label>
    </div>
  )
}
