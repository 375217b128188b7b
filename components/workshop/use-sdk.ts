'use client'

import { useEffect, useState } from 'react'
import type { Throughline } from '@/sdk/throughline'
import { stepNames } from './steps'

/** The logging SDK, by a script tag as on any page; null until it is there. What is not logged stops nobody. */
export function useSdk(): Throughline | null {
  const [sdk, setSdk] = useState<Throughline | null>(null)
  useEffect(() => {
    const begin = () => {
      if (!window.throughline) return
      window.throughline.init({ steps: stepNames, capture: { errors: true, rejections: true } })
      setSdk(window.throughline)
    }
    if (window.throughline) {
      begin()
      return
    }
    const script = document.createElement('script')
    script.src = '/sdk.js'
    script.addEventListener('load', begin)
    document.head.append(script)
    return () => script.removeEventListener('load', begin)
  }, [])
  return sdk
}
