import { Delete } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { strings } from './strings'

const words = strings.number
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

const look =
  'grid h-[148px] place-items-center rounded-kiosk border-3 transition-[background-color,border-color,color,transform] duration-[var(--tl-fast)] active:scale-[.97] active:border-thread active:bg-thread-soft active:text-thread-deep landscape:h-[112px]'

type KeyProps = { label?: string; quiet?: boolean; onPress: () => void; children: ReactNode }

function Key({ label, quiet, onPress, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // The field keeps the focus, and with it the keyboard of a kiosk that has one.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx(
        look,
        quiet
          ? 'border-transparent font-semibold text-[34px] text-ink-2'
          : 'border-line bg-surface font-medium text-[66px] shadow-1',
      )}
    >
      {children}
    </button>
  )
}

type Props = { onDigit: (digit: string) => void; onErase: () => void; onClear: () => void }

/** Ten digits to touch, with one back and all back. */
export function NumberPad({ onDigit, onErase, onClear }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={words.keys} className="grid grid-cols-3 gap-5">
      {digits.map((digit) => (
        <Key key={digit} onPress={() => onDigit(digit)}>
          {digit}
        </Key>
      ))}
      <Key quiet onPress={onClear}>
        {words.clear}
      </Key>
      <Key onPress={() => onDigit('0')}>0</Key>
      <Key quiet label={words.erase} onPress={onErase}>
        <Delete aria-hidden="true" className="size-[60px]" />
      </Key>
    </div>
  )
}
