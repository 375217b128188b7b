/** The part of the browser's extension API that is used here (https://developer.chrome.com/docs/extensions/reference/api). */
declare namespace chrome {
  type Listen<Callback> = { addListener(callback: Callback): void }

  namespace storage {
    type Items = Record<string, unknown>
    type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
    type Area = {
      get(keys: string | string[] | null): Promise<Items>
      set(items: Items): Promise<void>
      remove(keys: string | string[]): Promise<void>
      setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' | 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }): Promise<void>
    }
    const local: Area
    const session: Area
    const onChanged: Listen<(changes: Changes, area: string) => void>
  }

  namespace runtime {
    type Sender = { id?: string; tab?: tabs.Tab; frameId?: number; url?: string }
    const id: string | undefined
    function sendMessage(message: unknown): Promise<unknown>
    function openOptionsPage(): Promise<void>
    function getURL(path: string): string
    const onMessage: Listen<(message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean | undefined>
    const onStartup: Listen<() => void>
  }

  namespace tabs {
    type Tab = { id?: number; url?: string; title?: string; active: boolean; lastAccessed?: number }
    function query(filter: { active?: boolean; currentWindow?: boolean; url?: string[] }): Promise<Tab[]>
    function sendMessage(tabId: number, message: unknown, options?: { frameId: number }): Promise<unknown>
    const onRemoved: Listen<(tabId: number) => void>
  }

  namespace scripting {
    type Script = {
      id: string
      js: string[]
      matches: string[]
      allFrames: boolean
      matchOriginAsFallback: boolean
      runAt: 'document_start'
      persistAcrossSessions: boolean
    }
    function registerContentScripts(scripts: Script[]): Promise<void>
    function unregisterContentScripts(filter: { ids: string[] }): Promise<void>
    function getRegisteredContentScripts(filter: { ids: string[] }): Promise<Script[]>
    function executeScript(injection: {
      target: { tabId: number; allFrames: boolean }
      files: string[]
      injectImmediately: boolean
    }): Promise<unknown>
  }

  namespace webNavigation {
    function getAllFrames(details: { tabId: number }): Promise<{ frameId: number }[] | null>
    const onCreatedNavigationTarget: Listen<(details: { sourceTabId: number; tabId: number }) => void>
  }

  namespace alarms {
    function create(name: string, options: { periodInMinutes: number }): Promise<void>
    function clear(name: string): Promise<boolean>
    const onAlarm: Listen<() => void>
  }

  namespace permissions {
    type Asked = { origins: string[] }
    function contains(asked: Asked): Promise<boolean>
    function request(asked: Asked): Promise<boolean>
  }

  namespace action {
    function setBadgeText(details: { text: string }): Promise<void>
    function setBadgeBackgroundColor(details: { color: string }): Promise<void>
    function setBadgeTextColor(details: { color: string }): Promise<void>
    function setTitle(details: { title: string }): Promise<void>
  }
}
