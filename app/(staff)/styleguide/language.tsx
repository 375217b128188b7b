import { Download } from 'lucide-react'
import { ChannelTag } from '@/components/thread/channel-tag'
import { Knot, type KnotKind } from '@/components/thread/knot'
import { Line, type LineMark } from '@/components/thread/line'
import { Logo } from '@/components/thread/logo'
import { MiniThread } from '@/components/thread/mini-thread'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { cx } from '@/components/ui/cx'
import { LiveMark } from '@/components/ui/live-mark'
import { Tag } from '@/components/ui/tag'
import { Swatches } from './swatches'

const marks: [LineMark, string][] = [
  ['happened', 'Happened'],
  ['expected', 'Expected'],
  ['moved', 'Moved surface'],
  ['broke', 'Broke'],
  ['now', 'Now'],
  ['ended', 'Ended'],
]
const knots: [KnotKind, string][] = [
  ['step', 'Step'],
  ['action', 'Action'],
  ['api', 'API call'],
  ['state', 'State'],
  ['error', 'Error'],
  ['person', 'Person'],
  ['assistant', 'Assistant'],
  ['staff', 'Staff'],
  ['pipeline', 'Pipeline'],
  ['entry', 'Entry'],
]

/** The whole language on one sheet, in one theme. */
export function Language({ theme }: { theme: 'light' | 'dark' }) {
  const heading = 'mt-[30px] mb-3 font-semibold text-ink-3'
  return (
    <div data-theme={theme} className="ground-paper px-4 py-10 sm:px-11">
      <Logo className="text-[40px]" />
      <p className="mt-[26px] max-w-[520px] font-semibold text-[26px]/[1.25] tracking-[-.02em]">
        One session, every surface. Colour says where, shape says what, red only says broken.
      </p>
      <Swatches heading={heading} />
      <h2 className={heading}>The grammar of the line</h2>
      <dl className="grid grid-cols-[110px_1fr] items-center gap-x-[18px] gap-y-[13px] sm:grid-cols-[150px_1fr]">
        {marks.map(([mark, word]) => (
          <div key={mark} className="contents">
            <dt className="font-semibold">{word}</dt>
            <dd>
              <Line mark={mark} from={mark === 'moved' ? 'kiosk' : 'web'} to="whatsapp" />
            </dd>
          </div>
        ))}
      </dl>
      <h2 className={heading}>Knots</h2>
      <ul className="d-web grid grid-cols-2 gap-x-2 gap-y-3.5 text-[12.5px] sm:grid-cols-5">
        {knots.map(([kind, word]) => (
          <li key={kind} className="flex items-center gap-[9px]">
            <Knot kind={kind} size={20} />
            {word}
          </li>
        ))}
      </ul>
      <h2 className={heading}>Type</h2>
      <p className="font-bold text-[40px]/none tracking-[-.035em] sm:text-[56px]/none">Carry on anywhere</p>
      <p className="mt-3.5 font-medium font-prose text-[29px]/[1.25]" lang="de">
        Ein leichterer Morgen, <i>der rote Faden</i>
      </p>
      <p className="mt-2 font-medium text-[25px]" lang="hi">
        यहाँ शुरू करें, कहीं भी जारी रखें
      </p>
      <p className="mt-2.5 text-[17px] text-ink-2">
        <span className="mono">ws_7f3kq92m POST /api/deploy-function 403</span>
      </p>
      <h2 className={heading}>Controls</h2>
      <div className="flex flex-wrap gap-2.5">
        <Button variant="primary">Write to Priya</Button>
        <Button variant="ink">Retry now</Button>
        <Button>Open session</Button>
        <Button variant="soft" icon={<Download />}>
          Export
        </Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger">Delete session</Button>
      </div>
      <div className="mt-3.5 flex flex-wrap items-center gap-[7px]">
        <Chip pressed count={412}>
          All
        </Chip>
        <Chip pressed={false} count={7}>
          Errors
        </Chip>
        <ChannelTag channel="kiosk" />
        <ChannelTag channel="website" />
        <ChannelTag channel="whatsapp" />
        <Tag tone="danger">Came back</Tag>
        <Tag tone="warn">Growing</Tag>
        <LiveMark className="ml-2" />
      </div>
      <h2 className={heading}>A session, read at a glance</h2>
      <div className={cx('grid gap-2.5')}>
        <MiniThread
          width={520}
          segments={[
            { channel: 'kiosk', span: 1 },
            { channel: 'website', span: 5 },
            { channel: 'whatsapp', span: 2 },
            { channel: 'website', span: 3 },
          ]}
          errors={[0.55]}
          end="live"
        />
        <MiniThread
          width={520}
          segments={[
            { channel: 'website', span: 2 },
            { channel: 'kiosk', span: 3 },
            { channel: 'telegram', span: 4 },
          ]}
          notes={[0.3]}
          end="ended"
        />
      </div>
    </div>
  )
}
