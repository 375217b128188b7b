/** What an error says, its placeholders as gaps; its type where it says nothing. */
export function errorTitle({ message, error_type }: { message: string; error_type: string }): string {
  return message.replace(/<(text|url|email|id|path|number)>/g, '…') || error_type
}
