import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleSdk } from './build-sdk'

test('the script is at most 5 KB gzipped, the module hardly more, the chat 4, and none holds what a CSP refuses', async () => {
  const [script, module, chat] = await bundleSdk()
  const gzipped = (file: Uint8Array | undefined) => gzipSync(file ?? '', { level: 9 }).byteLength
  // A thousand bytes to the KB: the stricter reading.
  expect(gzipped(script)).toBeLessThanOrEqual(5000)
  expect(gzipped(module)).toBeLessThanOrEqual(5120)
  expect(gzipped(chat)).toBeLessThanOrEqual(4000)
  const textOf = (file: Uint8Array | undefined) => new TextDecoder().decode(file)
  for (const file of [script, module, chat]) expect(textOf(file)).not.toMatch(/\beval\(|new Function/)
  // It leaves nothing in the page of others, and makes nothing of text there.
  expect(textOf(chat)).not.toMatch(/innerHTML|localStorage|sessionStorage|\.cookie/)
})
