import { useTranslations } from 'next-intl'
import { stays, type ThreadData } from './thread-sentence'

/** Tells a visitor's conversation as its line shows it, in their language: "Kiosk, Website, live". */
export function useLineWords() {
  const t = useTranslations('page')
  return ({ segments, end }: ThreadData) => {
    const places = stays(segments).map(({ channel }) => t('place', { place: channel }))
    return t('line', { places: places.join(', '), end })
  }
}
