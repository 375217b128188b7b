import { chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '@/scripts/browser'
import { bundleSdk } from '@/scripts/build-sdk'
import { type Figure, report } from './measure/figures'
import { percentile } from './measure/percentile'

const calls = 20_000
const together = 5
const origin = 'https://workshop.example'

/** What a page waits for while it logs, in ms a call: `together` at once, as a click would, with the browser at rest between. */
async function measure(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(
    async ([total, atOnce]) => {
      const sdk = window.throughline
      if (!sdk) throw new Error('the SDK did not load')
      sdk.init({ token: 'ws_bench', steps: ['Connect', 'Build', 'Test'] })
      const details = {
        provider: 'twilio',
        statusCode: 403,
        nested: { list: [1, 2, 3], functionName: 'voice-handler' },
      }
      const big = { rows: Array.from({ length: 5000 }, (_, n) => ({ n, name: `row ${n}` })) }
      // A list, as functions get no names then, which tsx would have to keep.
      const kinds: [string, () => void][] = [
        ['logAction', () => sdk.logAction('phone_number_selected', details)],
        ['logError', () => sdk.logError('twilio_function_deploy_failed', 'Not authorised', details)],
        ['logAction with 10,000 values', () => sdk.logAction('table_seen', big)],
      ]
      const times: Record<string, number[]> = {}
      for (const [name, call] of kinds) {
        const own: number[] = []
        const rounds = (name.includes('values') ? total / 20 : total) / atOnce
        for (let round = 0; round < rounds; round++) {
          for (let n = 0; n < atOnce; n++) {
            const began = performance.now()
            call()
            own.push(performance.now() - began)
          }
          await new Promise((resolve) => setTimeout(resolve))
        }
        times[name] = own
      }
      return times
    },
    [calls, together] as const,
  )
}

const browser = await chromium.launch({ executablePath: ensureBrowser() })
try {
  const page = await (await browser.newContext()).newPage()
  // Its clock ticks every 5 microseconds only where a page is apart from all others.
  const apart = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  await page.route(`${origin}/**`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ json: { success: true, accepted: 1, duplicates: 0, rejected: [] } })
      : route.fulfill({ contentType: 'text/html', headers: apart, body: '<!doctype html><title>Bench</title>' }),
  )
  await page.goto(origin)
  const [script = new Uint8Array()] = await bundleSdk()
  await page.addScriptTag({ content: new TextDecoder().decode(script) })
  const figures = Object.entries(await measure(page)).flatMap(([name, values]): Figure[] => [
    { what: `SDK ${name}, p50`, value: percentile(values, 0.5), unit: 'ms', atMost: 0.1 },
    { what: `SDK ${name}, p99`, value: percentile(values, 0.99), unit: 'ms', atMost: 0.1 },
  ])
  report(figures)
} finally {
  await browser.close()
}
