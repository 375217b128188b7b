import { Laptop, Smartphone, Store } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { dyeClass } from '@/components/thread/dye'
import { cx } from '@/components/ui/cx'

const stops = [
  { dye: 'kiosk', icon: Store, at: 'left-[13.5%] top-[88%]', word: 'left-[22%] top-[91%]' },
  { dye: 'web', icon: Laptop, at: 'left-[43%] top-[20%]', word: 'right-[64.5%] top-[7%]' },
  { dye: 'whatsapp', icon: Smartphone, at: 'left-[76%] top-[34%]', word: 'left-[67.5%] top-[17%]' },
] as const

/** One line through three places: it changes its dye and never breaks. */
export function HeroThread({ className }: { className?: string }) {
  const t = useTranslations('landing.places')
  return (
    <div className={cx('relative aspect-[640/440] w-full', className)} aria-hidden="true">
      <svg
        aria-hidden="true"
        viewBox="0 0 640 440"
        fill="none"
        strokeWidth="8"
        className="absolute inset-0 size-full overflow-visible"
      >
        <path d="M-1200 387H86C190 387 158 120 275 88" stroke="var(--tl-kiosk)" />
        <path d="M275 88C382 62 430 176 370 226C318 268 254 226 286 168" stroke="var(--tl-web)" />
        <path d="M286 168C318 108 420 106 486 144" stroke="var(--tl-paper)" strokeWidth="22" />
        <path d="M286 168C318 108 420 106 486 144" stroke="var(--tl-web)" />
        <path d="M486 144C566 192 548 387 640 387" stroke="var(--tl-whatsapp)" />
        <path d="M660 387H1900" stroke="var(--tl-thread)" strokeDasharray="2 17" strokeLinecap="round" />
      </svg>
      {stops.map(({ dye, icon: Icon, at, word }) => (
        <span key={dye} className={dyeClass(dye)}>
          <span
            className={cx(
              'absolute grid w-[13.5%] -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border-[length:clamp(3px,.45vw,5px)] border-dye text-dye-t aspect-square ground-paper',
              at,
            )}
          >
            <Icon className="size-[46%]" />
          </span>
          <span
            className={cx('absolute whitespace-nowrap font-semibold text-[clamp(13px,1.15vw,17px)] text-dye-t', word)}
          >
            {t(dye)}
          </span>
        </span>
      ))}
    </div>
  )
}
