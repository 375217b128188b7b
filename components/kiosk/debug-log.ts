/** What the kiosk says of itself in the browser's console, at debug level. Never a token, a number or a word of a visitor. */
export function debugLog(line: string) {
  console.debug(`[KioskChat] ${line}`)
}
