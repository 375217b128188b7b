const placeholder = /(\[(?:redacted:)?(?:email|phone|card|iban|key|ip|name|address|birthday)\])/
const kinds: Record<string, string> = { email: 'e-mail', ip: 'network address', iban: 'bank account' }

/** A text in which what was taken out for privacy stands as a mark: `[email]` as "e-mail removed". */
export function MarkedText({ children }: { children: string }) {
  return children.split(placeholder).map((part, index) => {
    const kind = index % 2 === 1 ? (/(\w+)\]$/.exec(part)?.[1] ?? '') : null
    if (kind === null) return part
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
        key={index}
        className="mono mx-px whitespace-nowrap rounded-chip bg-system-soft px-1.5 py-px font-medium text-system-t"
      >
        {kinds[kind] ?? kind} removed
      </span>
    )
  })
}
