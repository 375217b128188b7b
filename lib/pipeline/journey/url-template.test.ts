import { expect, it } from 'vitest'
import { urlTemplate } from './url-template'

it.each([
  ['https://x.test/products/4711?size=M&colour=red', 'x.test/products/:id?colour&size'],
  ['https://x.test/products/815?colour=blue&size=L#top', 'x.test/products/:id?colour&size'],
  ['https://x.test/orders/0198f2c4-7d3e-7abc-8123-456789abcdef/edit', 'x.test/orders/:id/edit'],
  ['https://x.test/p/TL-4242', 'x.test/p/:id'],
  ['https://x.test/rain-jacket-90210.html', 'x.test/rain-jacket-:id.html'],
  ['https://x.test/app#/users/17', 'x.test/app#/users/:id'],
  ['https://x.test:8080/', 'x.test:8080/'],
  ['https://x.test/2-for-1/step-2', 'x.test/2-for-1/step-2'],
  ['about:blank', 'about:blank'],
  ['no address', 'no address'],
])('%s', (url, template) => {
  expect(urlTemplate(url)).toBe(template)
})
