import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleSdk } from './build-sdk'

test('the script is at most 5 KB gzipped, the module hardly more, and neither holds what a CSP refuses', async () => {
  const [script, module] = await bundleSdk()
  const gzipped = (file: Uint8Array | undefined) => gzipSync(file ?? '', { level: 9 }).byteLength
  // A thousand bytes to the KB: the stricter reading.
  expect(gzipped(script)).toBeLessThanOrEqual(5000)
  expect(gzipped(module)).toBeLessThanOrEqual(5120)
  for (const file of [script, module]) expect(new TextDecoder().decode(file)).not.toMatch(/\beval\(|new Function/)
})
