'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'
import { devicesQuery, signOutDevice, signOutOthers } from '@/lib/people/client'
import type { DeviceView } from '@/lib/people/schema'
import { leaveBrowser } from './leave-browser'
import { useDeviceName } from './use-device-name'

function send(what: DeviceView | 'others') {
  if (what === 'others') return signOutOthers()
  return what.current ? leaveBrowser() : signOutDevice(what.id)
}

/** Signs a device out, or all others; signing this browser out leads to the sign-in. */
export function useSignOut() {
  const t = useTranslations('account')
  const nameOf = useDeviceName()
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (_, what) => {
      if (what !== 'others' && what.current) return window.location.assign('/signin')
      toast.success(what === 'others' ? t('devices.othersOut') : t('devices.out', { device: nameOf(what) }))
    },
    onError: (error) => toast.error(error instanceof ApiError && error.status === 404 ? t('devices.gone') : t('away')),
    onSettled: () => client.invalidateQueries({ queryKey: devicesQuery().queryKey }),
  })
  return { signOut: mutate, busy: isPending }
}
