'use client'

import { useMutation } from '@tanstack/react-query'
import { Download, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { eraseMyself, ownExportPath } from '@/lib/privacy/client'
import { ErasureReceipt } from './erasure-receipt'
import { forgetKeptWords } from './leave-browser'

/** What is kept of oneself: a copy to take along, and its end. */
export function YourData() {
  const t = useTranslations('account.data')
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="max-w-[56ch] text-ink-2">
        {t.rich('text', { kept: (words) => linkTo('/privacy', words), memory: (words) => linkTo('/memory', words) })}
      </p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button asChild size="web" icon={<Download />}>
          <a href={ownExportPath} download onClick={() => toast.success(t('onItsWay'))}>
            {t('copy')}
          </a>
        </Button>
        <Button size="web" variant="danger" icon={<Trash2 />} onClick={() => setOpen(true)}>
          {t('erase')}
        </Button>
      </div>
      <EraseDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}

const linkTo = (href: string, words: ReactNode) => (
  <Link href={href} className="font-semibold text-thread">
    {words}
  </Link>
)

/** Asks for a word to be typed, erases, and shows what went; then nobody is signed in here any more. */
function EraseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('account.data')
  const page = useTranslations('page')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const erase = useMutation({ mutationFn: eraseMyself, onSuccess: forgetKeptWords })
  const ready = typed.trim().normalize().toLocaleLowerCase(locale) === t('word')
  const close = () => {
    if (erase.isPending) return
    if (erase.data) return window.location.assign('/')
    setTyped('')
    erase.reset()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) erase.mutate()
  }
  return (
    <Dialog
      size="web"
      closeLabel={page('close')}
      open={open}
      onOpenChange={(next) => (next ? null : close())}
      title={erase.data ? t('done.title') : t('ask.title')}
      description={erase.data ? t('done.text') : t('ask.text')}
    >
      {erase.data ? (
        <>
          <ErasureReceipt erased={erase.data.erased} />
          <div className="mt-5 flex justify-end">
            <Button size="web" variant="primary" onClick={close}>
              {t('done.leave')}
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={submit}>
          <Field
            size="web"
            label={t('ask.type', { word: t('word') })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            error={erase.error && t(refusal(erase.error))}
          />
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button size="web" variant="quiet" onClick={close}>
              {t('ask.cancel')}
            </Button>
            <Button type="submit" size="web" variant="danger" disabled={!ready} loading={erase.isPending}>
              {t('ask.confirm')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function refusal(error: Error) {
  return error instanceof ApiError && error.code === 'conflict' ? 'lastAdmin' : 'failed'
}
