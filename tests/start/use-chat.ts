import { fileURLToPath } from 'node:url'
import { chromium, expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { findBrowser } from '@/scripts/browser'

const packages = { 5: { ai: 'ai-5', '@ai-sdk/react': '@ai-sdk/react-2' }, 6: {} } as const

/** The page that uses `useChat` of AI SDK 5 or 6, as a script. */
export async function bundleUseChat(version: 5 | 6): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../fixtures/use-chat-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    alias: packages[version],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

export type Settings = { sessionId: string; messages: unknown[]; resume: boolean }

/** A browser that holds a session, and pages in it that talk there by `useChat`. */
export async function openBrowser(url: string, token: string) {
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  // Their script is none of ours, so that it bears no nonce.
  const context = await browser.newContext({ bypassCSP: true })
  await context.addCookies([{ name: 'tl_session', value: token, url }])
  return {
    close: () => browser.close(),
    async open(script: string, settings: Settings) {
      const page = await context.newPage()
      await page.goto(`${url}/privacy`)
      await page.evaluate((given) => Object.assign(window, { settings: given }), settings)
      await page.addScriptTag({ content: script })
      return chatOn(page)
    },
  }
}

function chatOn(page: Page) {
  const last = page.locator('li').last()
  return {
    page,
    last,
    status: page.locator('output'),
    async send(text: string) {
      await page.getByLabel('Message').fill(text)
      await page.getByRole('button', { name: 'Send' }).click()
    },
    again: () => page.getByRole('button', { name: 'Again' }).click(),
    /** Waits till the assistant has begun to speak. @returns the id of what it says. */
    async speaking(): Promise<string> {
      await expect(last).toHaveAttribute('data-role', 'assistant')
      await expect(last).toHaveText(/\S/)
      return (await last.getAttribute('data-id')) ?? ''
    },
  }
}
