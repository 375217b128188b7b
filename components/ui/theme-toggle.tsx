'use client'

import { Moon, Sun } from 'lucide-react'
import { type ComponentProps, useSyncExternalStore } from 'react'
import { IconButton } from './button'
import { themeKey } from './theme-script'

function watchTheme(changed: () => void) {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

type Props = Omit<ComponentProps<typeof IconButton>, 'label' | 'children' | 'onClick'> & {
  labels?: { dark: string; light: string }
}

/** Light or dark; follows the system until it is pressed, then remembers. */
export function ThemeToggle({ labels = { dark: 'Use the dark theme', light: 'Use the light theme' }, ...rest }: Props) {
  const dark = useSyncExternalStore(
    watchTheme,
    () => document.documentElement.dataset.theme === 'dark',
    () => false,
  )
  const turn = () => {
    const next = dark ? 'light' : 'dark'
    document.documentElement.dataset.theme = next
    try {
      localStorage.setItem(themeKey, next)
    } catch {
      // A browser that keeps nothing still shows the theme for this page.
    }
  }
  return (
    <IconButton {...rest} label={dark ? labels.light : labels.dark} onClick={turn}>
      {dark ? <Sun /> : <Moon />}
    </IconButton>
  )
}
