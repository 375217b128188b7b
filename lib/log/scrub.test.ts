import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanJson, type Json } from '@/lib/clean'
import { scrub } from './scrub'

/** Assembled here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join('')
const jwt = join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U')
const ours = (prefix: string) => `${prefix}_${'aB3dE6gH9'.repeat(5).slice(0, 43)}`

describe('secrets by shape', () => {
  it.each([
    ['OpenAI', join('sk', '-proj-abc123DEF456ghi789'), 'api_key'],
    ['OpenAI, old', join('sk', '-abcdefghijklmnopqrstuvwx'), 'api_key'],
    ['AWS', join('AKIA', 'IOSFODNN7EXAMPLE'), 'api_key'],
    ['GitHub', join('ghp', '_16C7e42F292c6912E7710c838347Ae178B4a'), 'api_key'],
    ['Stripe', join('sk_', 'live_4eC39HqLyjWDarjtT1zdp7dc'), 'api_key'],
    ['Slack', join('xox', 'b-123456789012-abcdefABCDEF'), 'api_key'],
    ['Telegram', join('123456789', ':AAF1e2d3c4b5a6978_-0f1e2d3c4b5a69788'), 'api_key'],
    ['a session token of ours', ours('tls'), 'token'],
    ['a user token of ours', ours('tlu'), 'token'],
    ['an API key of ours', ours('tlk'), 'token'],
    ['a JWT', jwt, 'jwt'],
    ['a card', '4242424242424242', 'card'],
    ['a card in groups', '4242 4242 4242 4242', 'card'],
    ['a card with dashes', '5555-5555-5555-4444', 'card'],
    ['American Express', '3782 822463 10005', 'card'],
    ['Diners Club', '30569309025904', 'card'],
    ['nineteen digits', '6304000000000000000', 'card'],
    ['thirteen digits', '4222222222222', 'card'],
  ])('%s', (_name, secret, rule) => {
    expect(scrub(secret)).toBe(`[redacted:${rule}]`)
    expect(scrub({ deep: [{ note: `was ${secret}, sent` }] })).toEqual({
      deep: [{ note: `was [redacted:${rule}], sent` }],
    })
  })

  it.each([
    ['Authorization: Bearer abcdef123456', 'Authorization: Bearer [redacted:bearer]'],
    ['authorization: Basic dXNlcjpwYXNz=', 'authorization: Basic [redacted:authorization]'],
    ['postgres://app:s3cret@db:5432/x', 'postgres://app:[redacted:userinfo]@db:5432/x'],
    ['https://x.test/a?page=2&api_key=abc&q=1', 'https://x.test/a?page=2&api_key=[redacted:api_key]&q=1'],
    ['login?password=hunter2#top', 'login?password=[redacted:password]'],
    ['?next=https://x.test/?token=abc&n=1', '?next=https://x.test/?token=[redacted:token]&n=1'],
    ['{"user":"a","password":"hunter2"}', '{"user":"a","password":"[redacted:password]"}'],
    ['"{\\"client_secret\\":\\"abc\\"}"', '"{\\"client_secret\\":\\"[redacted:secret]\\"}"'],
    ['X-Api-Key: 0123456789', 'X-Api-Key: [redacted:api_key]'],
    ['a,1,4242424242424242,12/27', 'a,1,[redacted:card],12/27'],
    ['2 4242 4242 4242 4242 123', '2 [redacted:card] 123'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- ok', '[redacted:private_key] ok'],
    ['-----BEGIN PRIVATE KEY-----\ncut off', '[redacted:private_key]'],
    [`TWILIO_AUTH_TOKEN=${'0a1b'.repeat(8)}`, 'TWILIO_AUTH_TOKEN=[redacted:token]'],
  ])('%s', (given, stored) => {
    expect(scrub(given)).toBe(stored)
  })

  it('finds cards and keys in numbers and in the names of keys', () => {
    expect(scrub({ n: 4242424242424242 })).toEqual({ n: '[redacted:card]' })
    expect(scrub({ 'to 4242 4242 4242 4242': 1 })).toEqual({ 'to [redacted:card]': 1 })
  })
})

describe('secrets by name', () => {
  it.each([
    ['password', 'password'],
    ['userPassword', 'password'],
    ['new_password', 'password'],
    ['PASSWD', 'password'],
    ['pwd', 'password'],
    ['passwordConfirm', 'password'],
    ['Passwort', 'password'],
    ['secret', 'secret'],
    ['client_secret', 'secret'],
    ['clientSecret', 'secret'],
    ['TWILIO_API_SECRET', 'secret'],
    ['api_key', 'api_key'],
    ['X-API-Key', 'api_key'],
    ['apikey', 'api_key'],
    ['privateKey', 'api_key'],
    ['Authorization', 'authorization'],
    ['access_token', 'token'],
    ['refreshToken', 'token'],
    ['token', 'token'],
    ['twilioAuthToken', 'token'],
  ])('%s', (key, rule) => {
    expect(scrub({ [key]: 'hunter2' })).toEqual({ [key]: `[redacted:${rule}]` })
    expect(scrub({ a: { [key]: ['one', { two: 'three' }] } })).toEqual({
      a: { [key]: [`[redacted:${rule}]`, { two: `[redacted:${rule}]` }] },
    })
  })

  it.each([
    [{ cvv: '123' }, { cvv: '[redacted:cvv]' }],
    [{ cvc: 1234 }, { cvc: '[redacted:cvv]' }],
    [{ pin: '4711' }, { pin: '[redacted:pin]' }],
    [{ otp: '123456' }, { otp: '[redacted:otp]' }],
    [{ cookie: 'sid=abc' }, { cookie: '[redacted:cookie]' }],
    [
      { stateName: 'password', oldValue: 'a', newValue: 'b' },
      { stateName: 'password', oldValue: '[redacted:password]', newValue: '[redacted:password]' },
    ],
    [
      { key: 'api_key', value: 'a' },
      { key: 'api_key', value: '[redacted:api_key]' },
    ],
    [
      { type: 'input', target: { role: 'textbox', name: 'Your password' }, value: 'hunter2' },
      { type: 'input', target: { role: 'textbox', name: 'Your password' }, value: '[redacted:password]' },
    ],
    [
      { type: 'key', target: { selectors: [['input[type="password"]']] }, key: 'h' },
      { type: 'key', target: { selectors: [['input[type="password"]']] }, key: '[redacted:password]' },
    ],
    [
      { type: 'input', target: { name: 'Card number' }, value: '4242 42' },
      { type: 'input', target: { name: 'Card number' }, value: '[redacted:card]' },
    ],
  ] as [Json, Json][])('%j', (given, stored) => {
    expect(scrub(given)).toEqual(stored)
  })
})

describe('what is no secret', () => {
  const context = {
    currentStep: 4,
    stepName: 'Provision services',
    demoMode: false,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
    timestamp: '2026-11-20T13:43:05.123Z',
  }
  it.each([
    { from: 1, to: 2, fromStepName: 'Sign up', toStepName: 'Get a number', ...context },
    {
      errorType: 'TypeError',
      errorMessage: "Cannot read properties of undefined (reading 'token')",
      line: 42,
      ...context,
    },
    { errorMessage: 'Unexpected token < in JSON at position 0', stack: 'at f (http://localhost:3000/a.js:12:34)' },
    { errorMessage: 'Error 20003: Authenticate. More at https://www.twilio.com/docs/errors/20003' },
    { errorMessage: 'Bearer authentication is required; the password is too short' },
    { errors: { password: 'must have at least 8 characters', token: ['is not valid here'] } },
    { actionName: 'deploy', functionSid: 'ZS0123456789abcdef0123456789abcdef', ...context },
    { endpoint: '/api/calls', method: 'POST', status: 401, success: false, port: 5432, retryAfterMs: 1700000000000 },
    { endpoint: 'https://api.test/v1/items?page=2&sort=name&next_page=3', method: 'GET', status: 200, success: true },
    { stateName: 'isPasswordVisible', oldValue: false, newValue: true },
    { stateName: 'theme', oldValue: 'light', newValue: 'dark' },
    {
      token_count: 512,
      max_tokens: 100,
      passwordless: 'yes',
      tokenizer: 'cl100k',
      pinned: 'top',
      author: 'Jana',
      pin_count: 1234,
    },
    {
      sessionToken: 'ws_1234567890',
      token: 'ws_0123456789abcdef0123456789abcdef',
      nextPageToken: 'abc',
      cookies: 'accepted',
    },
    {
      phone: '+919876543210',
      alsoPhones: ['+49 1511 2345678', '+62 812 3456 7890', '022-2345 6789', '(030) 123456-78'],
    },
    {
      id: '0198f2c4-7d3e-7abc-8123-456789abcdef',
      digits: '12345678-1234-4234-8234-123456789012',
      event_id: 9007199254740991,
    },
    {
      sku: 'TL-4242-4242',
      order: '100234567890',
      ean: '4006381333931',
      price: '₹ 12,34,567.00',
      ratio: 0.4242424242424242,
    },
    { ms: 1763645123456, text: '1763645123456', ns: '1763645123456789000', decimal: '0.4242424242424242' },
    { password: null, secret: true, passed: 12, secretary: 'Ana', pin: 13, key: 'Enter', stop_token: '</s>' },
    {
      session_id: 'uuid',
      user_id: 'C123',
      data: { cart: [], channels: ['kiosk'] },
      training_consent: false,
      is_active: true,
    },
    { tls: 'tls_handshake_failure_while_connecting', note: 'risk-management, task-1234567890123456789' },
  ] as Json[])('%j', (event) => {
    expect(scrub(event)).toEqual(event)
  })

  it('changes nothing when scrubbing again, and never fails', () => {
    const fragments = [
      'password=',
      'token=',
      'Bearer ',
      '"secret":"',
      ' ',
      '4242424242424242',
      jwt,
      'x1y2z3',
      '://a:b@',
      ours('tls'),
      '[redacted:',
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 6 })
      .map((parts) => parts.join(''))
    const key = fc.oneof(
      fc.constantFrom('password', 'token', 'pin', 'name', 'value', 'errors', 'target', '__proto__'),
      text,
    )
    const tree = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.array(tie('node')), fc.dictionary(key, tie('node'))),
    }))
    fc.assert(
      fc.property(tree.node, (value) => {
        const once = scrub(cleanJson(value))
        expect(JSON.stringify(scrub(once))).toBe(JSON.stringify(once))
      }),
    )
  })

  it('stays linear on long hostile texts', () => {
    for (const part of [
      '4 ',
      '1-',
      'a=',
      '"a":',
      '-----BEGIN PRIVATE KEY-----',
      'bearer ',
      '://a:',
      'sk-',
      'eyJaaaaaaaa.',
      'authorization: basic ',
    ]) {
      const started = performance.now()
      scrub(part.repeat(200_000 / part.length))
      expect(performance.now() - started, part).toBeLessThan(1000)
    }
  })
})
