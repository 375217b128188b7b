/** 128 random bits; `randomUUID` is missing where the page came over plain HTTP, as on a kiosk in a shop's own network. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
