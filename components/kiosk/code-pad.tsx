import { Delete } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { handoverAlphabet } from '@/lib/sessions/schema'
import { PadKey } from './pad-key'

// As on a keyboard: the digits from 1, nought after 9, then the letters.
const symbols = [...handoverAlphabet.slice(1, 10), '0', ...handoverAlphabet.slice(10)]
const height = 'h-[104px] landscape:h-24'

type Props = { onSymbol: (symbol: string) => void; onErase: () => void; onClear: () => void }

/** The symbols that codes are made of, to touch; I, L, O and U are in none. */
export function CodePad({ onSymbol, onErase, onClear }: Props) {
  const words = useTranslations('kiosk.code')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={words('keys')} className="grid grid-cols-6 gap-5">
      {symbols.map((symbol) => (
        <PadKey key={symbol} onPress={() => onSymbol(symbol)} className={`${height} font-medium text-[52px]`}>
          {symbol}
        </PadKey>
      ))}
      <PadKey quiet onPress={onClear} className={`${height} col-span-2`}>
        {words('clear')}
      </PadKey>
      <PadKey quiet label={words('erase')} onPress={onErase} className={`${height} col-span-2`}>
        <Delete aria-hidden="true" className="size-[56px]" />
      </PadKey>
    </div>
  )
}
