import { Chip } from '@/components/ui/chip'
import { cx } from '@/components/ui/cx'

type Props = {
  label: string
  replies: string[]
  onReply: (reply: string) => void
  size?: 'web' | 'kiosk'
  disabled?: boolean
  className?: string
}

/** Up to three answers to tap, on one line that scrolls where there is no room. */
export function QuickReplies({ label, replies, onReply, size = 'web', disabled, className }: Props) {
  const kiosk = size === 'kiosk'
  return (
    <div className={className}>
      <ul aria-label={label} className={cx('-m-1.5 flex overflow-x-auto p-1.5', kiosk ? 'gap-[18px]' : 'gap-2')}>
        {replies.slice(0, 3).map((reply) => (
          <li key={reply} className="flex-none">
            <Chip size={size} disabled={disabled} onClick={() => onReply(reply)} className="border-line-2 text-ink">
              {reply}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}
