import { Delete } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PadKey } from './pad-key'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const height = 'h-[148px] landscape:h-[112px]'
const digit = `${height} font-medium text-[66px]`

type Props = { onDigit: (digit: string) => void; onErase: () => void; onClear: () => void }

/** Ten digits to touch, with one back and all back. */
export function NumberPad({ onDigit, onErase, onClear }: Props) {
  const words = useTranslations('kiosk.number')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={words('keys')} className="grid grid-cols-3 gap-5">
      {digits.map((one) => (
        <PadKey key={one} onPress={() => onDigit(one)} className={digit}>
          {one}
        </PadKey>
      ))}
      <PadKey quiet onPress={onClear} className={height}>
        {words('clear')}
      </PadKey>
      <PadKey onPress={() => onDigit('0')} className={digit}>
        0
      </PadKey>
      <PadKey quiet label={words('erase')} onPress={onErase} className={height}>
        <Delete aria-hidden="true" className="size-[60px]" />
      </PadKey>
    </div>
  )
}
