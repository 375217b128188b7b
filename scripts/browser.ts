import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/** The browser for tests that this machine has: CHROMIUM_PATH, Debian's, or Playwright's own. Undefined when there is none. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...places, chromium.executablePath()].find((path) => path && existsSync(path))
}

/** Finds a browser, installing one where there is none: Debian's as root, else Playwright's own. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  } else {
    run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  }
  const installed = findBrowser()
  if (!installed) throw new Error('No browser: install Chromium, or set CHROMIUM_PATH to one.')
  return installed
}
