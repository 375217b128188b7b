import { Lightbulb } from 'lucide-react'
import type { Flag } from './worth-a-look'

/** Why parts of the example are underlined. */
export function WorthALookNote({ flags }: { flags: Flag[] }) {
  if (flags.length === 0) return null
  return (
    <div className="mt-5 ml-9 flex gap-3 rounded-[10px] bg-warn-soft px-3.5 py-3 text-warn-t max-sm:ml-0">
      <Lightbulb aria-hidden="true" className="mt-px size-[18px] flex-none" />
      <div className="grid gap-1">
        {flags.map(({ about, text }) => (
          <p key={`${about} ${text}`}>
            <b className="font-semibold">Worth a look: </b>
            {about}
          </p>
        ))}
      </div>
    </div>
  )
}
