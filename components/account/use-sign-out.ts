'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'
import { devicesQuery, signOutDevice, signOutOthers, signOutPage } from '@/lib/people/client'
import type { DeviceView } from '@/lib/people/schema'
import { deviceWords } from './device-row'
import { strings } from './strings'

const words = strings.devices

function send(what: DeviceView | 'others') {
  if (what === 'others') return signOutOthers()
  return what.current ? signOutPage() : signOutDevice(what.id)
}

/** Signs a device out, or all others; signing this browser out leads to the sign-in. */
export function useSignOut() {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (_, what) => {
      if (what !== 'others' && what.current) return window.location.assign('/signin')
      toast.success(what === 'others' ? words.othersOut : words.out(deviceWords(what)))
    },
    onError: (error) => toast.error(error instanceof ApiError && error.status === 404 ? words.gone : strings.away),
    onSettled: () => client.invalidateQueries({ queryKey: devicesQuery().queryKey }),
  })
  return { signOut: mutate, busy: isPending }
}
