import { holderName } from '@/components/holding/holder-name'
import { TakeFromDialog } from '@/components/holding/take-from-dialog'
import { WriteDialog } from '@/components/write/write-dialog'
import { WriteDock } from '@/components/write/write-dock'
import type { SessionListItem } from '@/lib/sessions/schema'
import type { SteppingIn } from './use-stepping-in'

type Props = {
  session: SessionListItem
  step: SteppingIn
  /** Its person is writing. */
  writing: boolean
}

/** Where staff write: at the foot of the page while they have the session, else in a dialog; and where they are asked before it is a colleague's no more. */
export function WritePlace({ session, step, writing }: Props) {
  const { holder, mine, to, name } = step
  const common = { sessionId: session.session_id, locale: session.locale, to, name }
  return (
    <>
      {mine ? (
        <div ref={step.dock} className="contents">
          <WriteDock {...common} writing={writing} />
        </div>
      ) : null}
      <WriteDialog {...common} open={step.writing} onOpenChange={step.setWriting} />
      {holder && !mine ? (
        <TakeFromDialog
          open={step.takingFrom}
          onOpenChange={step.setTakingFrom}
          person={to}
          holder={holderName(holder)}
          onConfirm={step.takeFrom}
        />
      ) : null}
    </>
  )
}
