/** An event on its way, as it will be sent. */
export type Row = {
  tab: string
  seq: number
  token: string
  /** Errors are the last to be dropped. */
  error: boolean
  json: string
  /** Bytes of `json` in UTF-8. */
  size: number
}
