import { LogOut } from 'lucide-react'
import { LogoMark } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

const words = strings.header

type Props = {
  /** Only its last four digits are shown. */
  phone: string | null
  /** Somebody without a number of their own here, but with an account. */
  known: boolean
  welcome: boolean
  onFinish: () => void
}

/** Whose chat it is, without telling bystanders, and the way out. */
export function KioskHeader({ phone, known, welcome, onFinish }: Props) {
  return (
    <header className="flex h-[150px] flex-none items-center gap-[26px] border-line border-b-3 px-[60px] landscape:h-[124px]">
      <LogoMark className="h-12" />
      <div className="min-w-0 flex-1">
        <h1 className="font-bold text-[38px]/[1.15] tracking-[-.02em]">{welcome ? words.back : words.hello}</h1>
        <p className="text-[28px] text-ink-2">
          {phone ? words.number(phone.slice(-4)) : known ? words.known : words.guest}
        </p>
      </div>
      <Button size="kiosk" icon={<LogOut />} onClick={onFinish} className="rounded-full px-9 text-[32px]">
        {words.finish}
      </Button>
    </header>
  )
}
