import { CircleAlert } from 'lucide-react'

/** What is wrong with the one field of a step, read out as soon as it appears. */
export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  return (
    <p id={id} role="alert" className="mt-6 flex gap-4 font-medium text-[30px]/[1.35] text-danger-t empty:hidden">
      {children ? (
        <>
          <CircleAlert aria-hidden="true" className="mt-0.5 size-9 flex-none" />
          <span>{children}</span>
        </>
      ) : null}
    </p>
  )
}
