'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { strings } from './strings'

type Props = Omit<ComponentProps<typeof Field>, 'type' | 'size'>

/** A password that can be looked at before it is sent. */
export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Field {...props} size="web" type={shown ? 'text' : 'password'} inputClassName="pr-12" spellCheck={false} />
      <span className="absolute top-[27px] right-0">
        <IconButton
          size="web"
          label={shown ? strings.hidePassword : strings.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      </span>
    </div>
  )
}
