/** What the page says by which staff make a screen a kiosk. */
export const strings = {
  title: 'Set up this screen',
  lead: 'An admin makes a code under Kiosks. Typed here, it makes this browser that kiosk.',
  label: 'Set-up code',
  hint: 'Eight letters and digits. It works once, for 30 minutes.',
  submit: 'Make this screen a kiosk',
  short: 'A code has eight letters and digits.',
  wrong: 'This code does not work. It may be mistyped, used already, or older than 30 minutes. Ask for a new one.',
  tooMany: (seconds: number) => `That was tried too often. Try again in ${seconds} s.`,
  away: 'Nothing has changed. The server could not be reached; try again.',
  is: (name: string, place: string) => `This screen is ${name}, ${place}.`,
  isNow: (name: string, place: string) => `This screen is now ${name}, ${place}`,
  ready: 'It stays this kiosk, also after a restart. To run it full-screen, install it from the browser’s menu.',
  open: 'Open the kiosk',
  without: 'Open the kiosk without registering',
}
