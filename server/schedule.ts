import { forgetDeliveries } from '@/lib/chat/channels/forget'
import { queueUnread } from '@/lib/journal/analyse-entry'
import { eraseDeletedEntries } from '@/lib/journal/remove-entry'
import { forgetPast } from '@/lib/limits'
import { log } from '@/lib/log'
import { pruneDigest } from '@/lib/log/digest-prune'
import { checkIds } from '@/lib/operations/check-ids'
import { noteDone } from '@/lib/operations/note-done'
import { noteDatabaseSize } from '@/lib/operations/note-size'
import { forgetTokens } from '@/lib/people/forget-tokens'
import { checkSessions } from '@/lib/pipeline/check-sessions'
import { finishErasures } from '@/lib/privacy/erase'
import { deletePastRetention } from '@/lib/privacy/retention'
import { forgetHandovers } from '@/lib/sessions/handover'
import { lapseHolds } from '@/lib/sessions/hold'
import { letGoOfAbsent } from '@/lib/sessions/kiosks/let-go'
import { expireSessions } from '@/lib/sessions/sweep'

/** What the workers see to by the clock, each time on one of them: whatever time has passed ends, is finished or is forgotten. */
export const schedule = {
  async everyMinute() {
    const expired = await expireSessions()
    const handedBack = await lapseHolds()
    const leftBehind = await letGoOfAbsent()
    const erased = await finishErasures()
    await eraseDeletedEntries()
    await queueUnread()
    await forgetHandovers()
    await forgetPast()
    await checkSessions()
    await checkIds()
    if (expired + handedBack + leftBehind + erased > 0) {
      log.info({ expired, handedBack, leftBehind, erased }, 'Time passed')
    }
  },
  async everyHour() {
    const deleted = await deletePastRetention()
    await noteDone('retention', deleted)
    await noteDatabaseSize()
    await pruneDigest()
    await forgetTokens()
    await forgetDeliveries()
    if (deleted > 0) log.info({ deleted }, 'Sessions past their retention deleted')
  },
}
