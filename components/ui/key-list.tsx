import { Kbd } from './kbd'

export type KeyWords = [keys: string[], does: string]

/** Keys with what they do, for a dialog that tells all of a page. */
export function KeyList({ keys }: { keys: KeyWords[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
      {keys.map(([names, does]) => (
        <div key={does} className="contents">
          <dt className="flex gap-1.5">
            {names.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd className="text-ink-2">{does}</dd>
        </div>
      ))}
    </dl>
  )
}
