import { expect, type Page } from '@playwright/test'
import { calledAs, numbersIn } from '@/tests/fixtures/script-payloads'

/** What a page must never do with the words it shows. */
export class Watch {
  readonly faults: string[] = []
  readonly shown = new Set<number>()
  looked = 0

  /** Looks at a page from before its first script on. */
  async over(page: Page) {
    page.on('dialog', (dialog) => {
      this.faults.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const own = new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin
      if (/^https?:$/.test(protocol) && origin !== own) this.faults.push(`a request to ${request.url()}`)
    })
    await page.exposeFunction('tellFault', (fault: string) => void this.faults.push(fault))
    await page.addInitScript((name) => {
      const tell = (fault: string) => (window as unknown as { tellFault(fault: string): void }).tellFault(fault)
      Object.defineProperty(window, name, { value: (number: unknown) => tell(`script ${number} ran`) })
      document.addEventListener('securitypolicyviolation', (event) => {
        // zod asks whether it may compile its schemas, and does without.
        if (event.effectiveDirective.startsWith('script') && event.blockedURI !== 'eval')
          tell(`stopped only by the policy: ${event.blockedURI} ${event.sample}`)
      })
    }, calledAs)
  }

  /** Opens a page, goes through all that scrolls in it, and looks at every element on the way. */
  async through(page: Page, path: string) {
    await page.goto(path)
    this.looked += 1
    await expect(page.locator('main, [role=main]').first()).toBeVisible()
    for (const html of await scrollThrough(page)) for (const number of numbersIn(html)) this.shown.add(number)
    for (const fault of await dangerousElements(page)) this.faults.push(`${path}: ${fault}`)
  }
}

/** What stood in the page at each stop on the way down of the longest thing that scrolls. */
function scrollThrough(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const room = (element: Element) => element.scrollHeight - element.clientHeight
    const longest = () =>
      [...document.querySelectorAll('*')]
        .filter((element) => room(element) > 0 && /auto|scroll/.test(getComputedStyle(element).overflowY))
        .reduce((most, element) => (room(element) > room(most) ? element : most), document.documentElement)
    await drawn()
    const scroller = longest()
    scroller.scrollTop = 0
    const seen: string[] = []
    for (let stops = 0; stops < 200; stops++) {
      await drawn()
      seen.push(document.documentElement.outerHTML)
      const before = scroller.scrollTop
      scroller.scrollTop += scroller.clientHeight * 0.8
      if (scroller.scrollTop === before) break
    }
    return seen
  })
}

/** Elements and attributes that could run a script, whatever keeps them from it today. */
function dangerousElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const address = /^\s*(javascript|vbscript|data:text\/html)/i
    const places = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'srcdoc'])
    const faults: string[] = []
    for (const element of document.querySelectorAll('*')) {
      // What a script with a nonce loads from here needs none ('strict-dynamic').
      const ours = `${location.origin}/`
      if (element instanceof HTMLScriptElement && !element.nonce && !element.src.startsWith(ours))
        faults.push(`a script without a nonce: ${element.outerHTML}`)
      if (/^(iframe|object|embed)$/i.test(element.tagName)) faults.push(element.outerHTML)
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) faults.push(`${element.tagName} ${name}=${value}`)
        // What a browser leaves out of an address before it reads it.
        if (places.has(name) && address.test(value.replace(/[^!-\uffff]/g, '')))
          faults.push(`${element.tagName} ${name}=${value}`)
      }
    }
    return faults
  })
}
