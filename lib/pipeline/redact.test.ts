import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactPersonal } from './redact'

const join = (...parts: string[]) => parts.join('')

describe('what is replaced', () => {
  it.each([
    ['write to jane.doe+shop@example.co.uk.', 'write to [email].'],
    ['Größe@müller.de, x@a-b.museum', '[email], [email]'],
    ['jane (at) example (dot) com', '[email]'],
    ['https://x.test/?email=jane%40example.com&page=2', 'https://x.test/?email=[email]&page=2'],
    ['call +49 151 23456789 today', 'call [phone] today'],
    ['+919876543210', '[phone]'],
    ['+91 98765-43210 / +1 (555) 010-9999', '[phone] / [phone]'],
    ['0049 (0)151 2345678', '[phone]'],
    ['98765 43210 or 09876543210 or 91-9876543210', '[phone] or [phone] or [phone]'],
    ['Mobile no. 987-654-3210', 'Mobile no. [phone]'],
    ['022-2345 6789, (022) 23456789', '[phone], [phone]'],
    ['Tel. 0151 23456789, 0171/1234567, 030 1234567', 'Tel. [phone], [phone], [phone]'],
    ['मेरा नंबर ९८७६५ ४३२१० है', 'मेरा नंबर [phone] है'],
    ['+49\u00a0151\u202f2345\u20116789', '[phone]'],
    ['wa.me/919876543210?text=hi', 'wa.me/[phone]?text=hi'],
    ['tel:+4915123456789', 'tel:[phone]'],
    ['?phone=%2B4915123456789', '?phone=[phone]'],
    ['4242 4242 4242 4242, 12/27', '[card], 12/27'],
    ['card=5555555555554444;', 'card=[card];'],
    ['DE89 3704 0044 0532 0130 00 and more', '[iban] and more'],
    ['GB82WEST12345698765432', '[iban]'],
    ['iban: fr14 2004 1010 0505 0001 3m02 606', 'iban: [iban]'],
    [join('sk', '-proj-abc123DEF456ghi789'), '[key]'],
    ['https://jane:s3cret@x.test/a', 'https://[key]@x.test/a'],
    ['https://jane@x.test/a', 'https://[key]@x.test/a'],
    [
      'https://x.test/cb?code=abc123&state=CA#access_token=xyz',
      'https://x.test/cb?code=[key]&state=CA#access_token=[key]',
    ],
    ['{"password":"hunter2"}', '{"password":"[key]"}'],
    ['from 203.0.113.7:443', 'from [ip]:443'],
    ['http://192.168.1.20/admin', 'http://[ip]/admin'],
    ['2001:db8::8a2e:370:7334 and 2001:0db8:85a3:0000:0000:8a2e:0370:7334', '[ip] and [ip]'],
  ])('%s', (given, wanted) => {
    expect(redactPersonal(given).text).toBe(wanted)
  })

  it('says where each item stood in the text given', () => {
    const text = 'jane@example.com, 4242424242424242'
    expect(redactPersonal(text).found).toEqual([
      { kind: 'email', start: 0, end: 16 },
      { kind: 'card', start: 18, end: 34 },
    ])
  })

  it('leaves nothing to find in its own output, whatever comes', () => {
    const fragments = [
      'jane@',
      'x.test',
      '+49 151 ',
      '2345678',
      ' ',
      '://',
      'a:b@',
      '?key=',
      'token=',
      '"password":"',
      '&',
      '=',
      '[email]',
      '1.2.3.4',
      ':',
      '::1',
      '(at)',
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (given) => {
        expect(redactPersonal(redactPersonal(given).text).found).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('stays linear on long hostile texts', () => {
    for (const part of [
      'a',
      'a@',
      '0',
      '+1 ',
      'a.',
      '(0',
      '1.',
      'f:',
      'DE12 ',
      '98765 ',
      '%40',
      ' at ',
      '?key=a',
      '030 1',
    ]) {
      const started = performance.now()
      redactPersonal(part.repeat(100_000 / part.length))
      expect(performance.now() - started, part).toBeLessThan(1500)
    }
  })
})
