import { LogOut, Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LogoMark } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { LanguageDialog } from './language-dialog'

const look = 'gap-3! rounded-full px-6! text-[30px] landscape:px-9! landscape:text-[32px]'

type Props = {
  /** Only its last four digits are shown. */
  phone: string | null
  /** Somebody without a number of their own here, but with an account. */
  known: boolean
  welcome: boolean
  /** Absent once the chat is over: there is nothing to carry on. */
  onPhone?: (() => void) | undefined
  onFinish: () => void
}

/** Whose chat it is, without telling bystanders, and the ways on and out. */
export function KioskHeader({ phone, known, welcome, onPhone, onFinish }: Props) {
  const words = useTranslations('kiosk.header')
  return (
    <header className="flex h-[150px] flex-none items-center gap-3 border-line border-b-3 px-[60px] landscape:h-[124px]">
      <LogoMark className="mr-1 h-12 flex-none" />
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-bold text-[38px]/[1.15] tracking-[-.02em]">{words(welcome ? 'back' : 'hello')}</h1>
        <p className="truncate text-[28px] text-ink-2">
          {phone ? words('number', { ending: phone.slice(-4) }) : words(known ? 'known' : 'guest')}
        </p>
      </div>
      <LanguageDialog className={`${look} px-4!`} />
      {onPhone ? (
        <Button size="kiosk" icon={<Smartphone />} onClick={onPhone} className={look}>
          {words('phone')}
        </Button>
      ) : null}
      <Button size="kiosk" icon={<LogOut />} onClick={onFinish} className={look}>
        {words('finish')}
      </Button>
    </header>
  )
}
