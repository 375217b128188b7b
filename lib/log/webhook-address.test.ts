import { expect, test } from 'vitest'
import { isPublicAddress } from './webhook-address'
import { checkWebhookUrl } from './webhook-url'

test('R32: addresses of nobody or of somebody alone are not public', () => {
  const closed = [
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.7'],
    ...['203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1'],
    ...['fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1'],
    ...['2002:7f00:1::', '3fff::1', '5f00::1', '4000::1'],
    ...['', 'localhost', '1.2.3', '1.2.3.4.5', '8.8.8.8:80', '2606:4700::1%lo'],
  ]
  expect(closed.filter(isPublicAddress)).toEqual([])
})

test('R32: addresses of the open internet are public', () => {
  const open = ['8.8.8.8', '1.1.1.1', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.0.1']
  const open6 = ['2606:4700:4700::1111', '2a00:1450:4001:80f::200e', '2001:4860:4860::8888', '2400:cb00::1']
  expect([...open, ...open6].filter((address) => !isPublicAddress(address))).toEqual([])
})

test('R32: an address that can be seen to be none of the internet is refused before anything is stored', () => {
  const refused = [
    ...['', 'nonsense', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', '//example.org'],
    ...['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/'],
    ...[
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://localhost:3000/',
      'http://a.localhost/',
      'http://localhost./',
    ],
    ...['https://user:pass@example.org/', 'https://user@example.org/', 'http://169.254.169.254/latest/meta-data'],
    ...['http://１２７.0.0.1/'],
  ]
  for (const url of refused)
    expect(() => checkWebhookUrl(url), url).toThrow(expect.objectContaining({ code: 'invalid' }))
  for (const url of ['https://hooks.example.org/a?b=c', 'http://8.8.8.8:9000/', 'https://[2606:4700::1]/'])
    expect(() => checkWebhookUrl(url), url).not.toThrow()
})
