import type { Figure } from '@/scripts/bench/measure/figures'
import { databaseAway } from '@/tests/chaos/database-away'
import { diskFull } from '@/tests/chaos/disk-full'
import { erasePeople } from '@/tests/chaos/erase-people'
import { exactLimits } from '@/tests/chaos/exact-limits'
import { fleet } from '@/tests/chaos/fleet'
import { flood } from '@/tests/chaos/flood'
import { followTail } from '@/tests/chaos/follow-tail'
import { gracefulStop } from '@/tests/chaos/graceful-stop'
import { killApp } from '@/tests/chaos/kill-app'
import { killDatabase } from '@/tests/chaos/kill-database'
import { killInReply } from '@/tests/chaos/kill-in-reply'
import { killWorker } from '@/tests/chaos/kill-worker'
import { oneVisit } from '@/tests/chaos/one-visit'
import { overload } from '@/tests/chaos/overload'
import { plantPersonal } from '@/tests/chaos/plant-personal'
import { raceTurns } from '@/tests/chaos/race-turns'
import { readReplica } from '@/tests/chaos/read-replica'
import { retention } from '@/tests/chaos/retention'
import { signOut } from '@/tests/chaos/sign-out'
import { simultaneousStarts } from '@/tests/chaos/simultaneous-starts'
import { slowDisk } from '@/tests/chaos/slow-disk'
import { withTwoCopies } from '@/tests/chaos/two-copies'
import { wrongPasswords } from '@/tests/chaos/wrong-passwords'
import { all, bench, browserTests, startTests, unitTests } from './suites'

/** The trials by the row of the quality bars that they prove, in its order. A suite gives the figures that its tests note. */
export const trials: Record<string, () => Promise<Figure[]>> = {
  R1: () => killApp({ total: 20_000, kills: 20 }),
  R2: () => killDatabase({ total: 50_000, kills: 10 }),
  R3: () => raceTurns({ messages: 1000, sessions: 25, cuts: 40 }),
  'R3-kills': () => killInReply({ kills: 50, sessions: 4 }),
  R4: () => browserTests('R4', ['tests/api/access/access.spec.ts']),
  R5: () => followTail({ total: 10_000, cuts: 20 }),
  R6: () => browserTests('R6', ['tests/api/hostile.spec.ts', 'tests/api/access/hostile-fields.spec.ts']),
  R7: () => killWorker({ sessions: 500, kills: 10 }),
  R8: () => withTwoCopies((copies) => oneVisit(copies, { rounds: 100, starts: 50 })),
  R9: () =>
    all(
      () => browserTests('R9', ['tests/api/bounds.spec.ts']),
      () => flood({ bodies: 50, megabytes: 50 }),
    ),
  R10: () => browserTests('R10', ['tests/api/access/secrets.spec.ts']),
  R11: () => withTwoCopies((copies) => signOut(copies, { rounds: 10 })),
  R12: () =>
    all(
      () =>
        unitTests('R12', [
          'lib/privacy/foreign-keys.test.ts',
          'lib/privacy/erase.test.ts',
          'lib/privacy/erase-session.test.ts',
        ]),
      () => erasePeople({ people: 20 }),
    ),
  R13: () => unitTests('R13', ['lib/log/roundtrip.test.ts']),
  R14: () => browserTests('R14', ['tests/ui/scripts.spec.ts']),
  R15: () =>
    all(
      () => unitTests('R15', ['lib/chat/model/hostile.test.ts']),
      () => browserTests('R15', ['tests/ui/hostile-reply.spec.ts']),
    ),
  R16: () => withTwoCopies((copies) => wrongPasswords(copies, { rounds: 5 })),
  R17: () => bench('sign-in-timing'),
  R18: () => bench('sign-in-load'),
  R19: () => overload({ seconds: 60 }),
  R20: () => gracefulStop({ requests: 50, streams: 20 }),
  R21: () => simultaneousStarts({ starts: 8 }),
  R22: () => databaseAway({ way: 'stopped', seconds: 10 }),
  'R22-frozen': () => databaseAway({ way: 'frozen', seconds: 10 }),
  R23: () => plantPersonal({ sessions: 30, chats: 10, each: 25 }),
  R24: () =>
    all(
      () => browserTests('R24', ['tests/api/access/pages.spec.ts']),
      () => startTests('R24', ['tests/start/behind-tls.test.ts']),
    ),
  R25: () => browserTests('R25', ['tests/api/access/cross-site.spec.ts']),
  R26: () => browserTests('R26', ['tests/api/access/unknown-keys.spec.ts']),
  R27: () => withTwoCopies((copies) => exactLimits(copies, { atOnce: 200, rounds: 20 })),
  R28: () => unitTests('R28', ['lib/sessions/expiry.test.ts', 'lib/sessions/expiry-in-use.test.ts']),
  R29: () => unitTests('R29', ['lib/log/order.test.ts']),
  R30: () => retention({ sessions: 1050, rounds: 3 }),
  R31: () =>
    unitTests('R31', [
      'lib/csv.test.ts',
      'lib/log/csv.test.ts',
      'lib/catalog/product-csv.test.ts',
      'lib/chat/export.test.ts',
    ]),
  R32: () =>
    all(
      () =>
        unitTests('R32', [
          'scripts/version-floors.test.ts',
          'lib/log/webhook-post.test.ts',
          'lib/log/webhook-address.test.ts',
        ]),
      () => browserTests('R32', ['tests/api/reach.spec.ts']),
    ),
  R33: () =>
    all(
      () => unitTests('R33', ['lib/one-line.test.ts']),
      () => browserTests('R33', ['tests/api/log-lines.spec.ts']),
    ),
  'read-replica': () => readReplica({ exports: 20 }),
  fleet: () => fleet({ rounds: 2, pauseMs: 3000, minutes: 3 }),
  'disk-full': () => diskFull({ megabytes: 300, seconds: 8 }),
  'disk-slow': () => slowDisk({ seconds: 15, perSecond: 60 }),
}
