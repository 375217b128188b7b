import { useTranslations } from 'next-intl'
import type { DeviceView } from '@/lib/people/schema'

/** What a device is called in the visitor's language: its browser and what that runs on, as far as they are known. */
export function useDeviceName() {
  const t = useTranslations('account.devices')
  return ({ device }: DeviceView) => {
    if (device === null) return t('unknown')
    const [browser = device, system] = device.split(' on ')
    return system ? t('named', { browser, system }) : browser
  }
}
