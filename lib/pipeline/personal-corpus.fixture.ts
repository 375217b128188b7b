import fc from 'fast-check'

const digits = (length: number, first = '123456789') =>
  fc
    .tuple(fc.constantFrom(...first), fc.stringMatching(new RegExp(`^\\d{${length - 1}}$`)))
    .map(([head, rest]) => head + rest)
const shaped = (pattern: string, first = '123456789') =>
  digits(pattern.replace(/[^#]/g, '').length, first).map((numbers) => {
    let i = 0
    return pattern.replace(/#/g, () => numbers.charAt(i++))
  })
const among = (patterns: string[], first?: string) => fc.oneof(...patterns.map((pattern) => shaped(pattern, first)))
const word = fc.stringMatching(/^[a-z]{3,9}$/)

function withCheckDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, char, i) => {
    const digit = Number(char) * (i % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return body + ((10 - (sum % 10)) % 10)
}

function withIbanCheck(country: string, account: string): string {
  const asNumber = [...`${account}${country}00`].map((char) => Number.parseInt(char, 36)).join('')
  return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${account}`
}

const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ')
const card = fc.oneof(
  digits(15, '4').map(withCheckDigit),
  digits(14).map((rest) => withCheckDigit(`5${(Number(rest[0]) % 5) + 1}${rest.slice(1)}`)),
  digits(12).map((rest) => withCheckDigit(`37${rest}`)),
  digits(12).map((rest) => withCheckDigit(`6011${rest.slice(1)}`)),
)
const iban = fc.oneof(
  digits(18).map((account) => withIbanCheck('DE', account)),
  digits(14).map((account) => withIbanCheck('GB', `NWBK${account}`)),
  digits(16).map((account) => withIbanCheck('AT', account)),
)

/** Personal data and secrets of every kind that is taken out, as people write them. */
export const planted = fc.oneof(
  among(['+49 151 ########', '+49151########', '+49 (0)30 #######', '+49-89-######', '0049 171 #######']),
  among(['0151 ########', '0171/#######', '0160-#######', '030 #######', '(040) ######', '089/######', '0151########']),
  among([
    '+91 98### #####',
    '+9198########',
    '+91-98###-#####',
    '098########',
    '98### #####',
    '98########',
    '022-#### ####',
  ]),
  among(
    ['+44 20 #### ####', '+33 6 ## ## ## ##', '+1 (###) ###-####', '+1-###-###-####', '(###) ###-####'],
    '23456789',
  ),
  fc
    .tuple(word, fc.constantFrom('@', '.x@', '_7@', '+tag@'), word, fc.constantFrom('.com', '.de', '.co.in', '.shop'))
    .map((parts) => parts.join('')),
  card,
  card.map(inFours),
  card.map((number) => inFours(number).replaceAll(' ', '-')),
  iban,
  iban.map(inFours),
  fc
    .tuple(fc.constantFrom('sk-', 'ghp_', 'tls_', 'sk_live_'), fc.stringMatching(/^[A-Z][a-z]{9}\d{12}[A-Za-z]{21}$/))
    .map((parts) => parts.join('')),
  fc.stringMatching(/^[0-9A-Z]{16}$/).map((rest) => `AKIA${rest}`),
  fc.ipV4().filter((ip) => !/^(?:127|255|0)\./.test(ip)),
  fc.ipV6().filter((ip) => /\d/.test(ip) && /[1-9a-f]/i.test(ip) && !/^::|::$|\./.test(ip)),
)

/** Where they may stand: `#` is the place. */
export const surroundings = [
  '#',
  'Please call # after six.',
  'My details: #',
  'Ruf mich an: #.',
  '(#)',
  'मेरा नंबर # है',
  '"#"',
  '<b>#</b>',
  'Contact:#, thanks',
  'first\n#\nlast',
  'was # and is #',
  '2 tickets for # at 18:30',
  '- # (home)',
  '#; again: #',
]

/** What looks a little like them and is none. */
export const harmless = fc.oneof(
  among(['₹ ##,###.##', '€ ##.###,##', '$#,###.##', '#.###,## €', 'Rs. ####', '### EUR', '₹########']),
  among([
    'order #########',
    'Order no. ##########',
    'Bestellnummer ##########',
    'order id: 98########',
    '/orders/98########',
    'SKU 98########',
  ]),
  among([
    'ORD-##########',
    'TL-####-####',
    'invoice 2026-#####',
    'No. #####',
    'room ###',
    'C###',
    'PIN code ######',
    '##### Berlin',
  ]),
  fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }).chain((date) => {
    const iso = date.toISOString()
    const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
    const forms = [
      iso,
      iso.slice(0, 10),
      `${day}.${month}.${year}`,
      `${month}/${day}/${year}`,
      `${day}-${month}-${year}`,
    ]
    return fc.constantFrom(
      ...forms,
      `${iso.slice(0, 10)} ${iso.slice(11, 19)}`,
      String(date.getTime()),
      `${iso.slice(0, 16)} - 18:30`,
    )
  }),
  among([
    'version #.#.##',
    'v#.##.#.#',
    'Chrome/1##.0.0.0',
    'node@##.#.#',
    'port ####',
    'size ##',
    '##%',
    '## x ##',
    '## kg',
    '#,###,### views',
  ]),
  among([
    'pages ## to ##',
    '## 000 - ## 000',
    '######## bytes',
    '98######## views',
    '0.################',
    '##.#####, ##.#####',
    'step # of ##',
  ]),
  fc.uuid(),
  fc.constantFrom(
    'logo@2x.png',
    'std::vector',
    'a::before',
    '12:34:56',
    '00:1a:2b:3c:4d:5e',
    '127.0.0.1',
    'C++11 2014',
    '+10 points',
  ),
)
export const harmlessSurroundings = [
  '#',
  'I paid # yesterday.',
  'It says # on the page, is that right?',
  'Step 3 shows # (see above)',
  'Bitte prüfen: #.',
]

/** An item put into its surroundings. */
export const fill = (template: string, item: string) => template.replaceAll('#', () => item)

/** A text without anything that may have been put between its letters and digits. */
export const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
