/** What a conversation is called: the first line of what was said first; null while nothing was. */
export function titleOf(first: string | null | undefined): string | null {
  return first?.split('\n')[0]?.trim() || null
}
