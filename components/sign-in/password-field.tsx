'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = Omit<ComponentProps<typeof Field>, 'type' | 'size'>

/** A password that can be looked at before it is sent. */
export function PasswordField(props: Props) {
  const t = useTranslations('page')
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Field {...props} size="web" type={shown ? 'text' : 'password'} inputClassName="pr-12" spellCheck={false} />
      <span className="absolute top-[27px] right-0">
        <IconButton
          size="web"
          label={shown ? t('hidePassword') : t('showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      </span>
    </div>
  )
}
