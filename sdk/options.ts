export type Options = {
  /** Where Throughline is, as in "https://log.example.org". Without it, where the script came from. */
  endpoint?: string
  /** The session: a `tls_` token, or 3 to 200 printable characters of the page's own. Without it, a random one per tab. */
  token?: string
  /** Who it is, as far as the page knows: a claim, never proven. */
  email?: string
  name?: string
  /** The names of the steps, in order. They count from 0. */
  steps?: string[]
  demoMode?: boolean
  /** What is logged without being told to; nothing unless asked for. */
  capture?: { errors?: boolean; rejections?: boolean; fetch?: boolean }
}
