import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type TestInfo } from '@playwright/test'
import { findBrowser } from '@/scripts/browser'
import { buildExtension } from '@/scripts/build-extension'

/** A browser with the extension in it, as somebody would load it unpacked. */
export class Extension {
  private constructor(
    readonly context: BrowserContext,
    private readonly address: string,
    private readonly folder: string,
  ) {}

  static async load(info: TestInfo): Promise<Extension> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-extension-'))
    await buildExtension(folder)
    await allowBeforehand(join(folder, 'manifest.json'))
    const { colorScheme = 'light', timezoneId, locale } = info.project.use
    const context = await chromium.launchPersistentContext('', {
      executablePath: findBrowser(),
      colorScheme,
      timezoneId,
      locale,
      // Only the new headless mode loads extensions; Playwright's own flag means the old one.
      args: ['--headless=new', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    })
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    return new Extension(context, new URL('.', worker.url()).href, folder)
  }

  async open(page: 'popup' | 'options'): Promise<Page> {
    const opened = await this.context.newPage()
    await opened.goto(`${this.address}${page}.html`)
    return opened
  }

  /** What the browser does with a worker that it takes for idle, at any moment. */
  async killWorker(page: Page) {
    const session = await this.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  }

  async close() {
    await this.context.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** A person would answer the browser's own question, which no page can: here it is answered yes before it is asked. */
async function allowBeforehand(manifestFile: string) {
  const { optional_host_permissions, ...manifest } = JSON.parse(await readFile(manifestFile, 'utf8'))
  await writeFile(manifestFile, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }))
}
