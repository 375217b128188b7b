/** The tab under the popup. Where the popup stands in a tab of its own, the web page that was looked at last. */
export async function tabToRecord(): Promise<number> {
  const own = chrome.runtime.getURL('')
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true })
  if (active?.id !== undefined && !active.url?.startsWith(own)) return active.id
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*'] })
  const [last] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  return last?.id ?? active?.id ?? -1
}
