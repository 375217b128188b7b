import { Laptop, Smartphone, Store } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { dyeClass } from '@/components/thread/dye'
import { cx } from '@/components/ui/cx'

const stops = [
  { dye: 'kiosk', icon: Store, name: 'shop', at: 'top-[480px] left-[80px]', label: 'top-[644px] left-[92px]' },
  { dye: 'web', icon: Laptop, name: 'home', at: 'top-[226px] left-[326px]', label: 'top-[174px] left-[310px]' },
  {
    dye: 'whatsapp',
    icon: Smartphone,
    name: 'phone',
    at: 'top-[296px] left-[640px]',
    label: 'top-[318px] left-[806px]',
  },
] as const

/** One line through shop, home and phone; it leaves at the foot of the drawing, 1000 from its left. 1080 by 724. */
export function AttractDrawing({ className }: { className?: string }) {
  const words = useTranslations('kiosk.attract')
  return (
    <div aria-hidden="true" className={cx('h-[724px] w-[1080px]', className)}>
      <svg
        aria-hidden="true"
        viewBox="0 0 1080 724"
        fill="none"
        strokeWidth="16"
        className="absolute inset-0 overflow-visible"
      >
        <path d="M-20 560H120C250 560 270 330 400 300" stroke="var(--tl-kiosk)" className="landscape:hidden" />
        <path d="M150 560C255 545 275 330 400 300" stroke="var(--tl-kiosk)" className="portrait:hidden" />
        <path d="M400 300C560 262 640 430 548 508C470 572 372 508 420 420" stroke="var(--tl-web)" />
        <path d="M430 404C480 340 560 330 626 344" stroke="var(--tl-paper)" strokeWidth="38" />
        <path d="M417.5 425C470 330 620 330 700 372" stroke="var(--tl-web)" />
        <path d="M700 372C800 424 800 560 900 560C985 560 1000 640 1000 720V740" stroke="var(--tl-whatsapp)" />
      </svg>
      {stops.map(({ dye, icon: Icon, name, at, label }) => (
        <span key={dye} className={dyeClass(dye)}>
          <span
            className={cx(
              'absolute grid size-[150px] place-items-center rounded-full border-9 border-dye text-dye-t ground-paper',
              at,
            )}
          >
            <Icon className="size-[66px]" />
          </span>
          <span className={cx('absolute whitespace-nowrap font-semibold text-[30px] text-dye-t', label)}>
            {words(name)}
          </span>
        </span>
      ))}
    </div>
  )
}
