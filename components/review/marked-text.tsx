const placeholder = /(\[(?:redacted:)?(?:email|phone|card|iban|key|ip|name|address|birthday)\])/
const kinds: Record<string, string> = { email: 'e-mail', ip: 'network address', iban: 'bank account' }

/** A text in which what was taken out for privacy stands as a mark: `[email]` as "e-mail removed"; what is `flagged` is underlined. */
export function MarkedText({ children, flagged = [] }: { children: string; flagged?: string[] }) {
  const [flag, ...others] = flagged
  const at = flag === undefined ? -1 : children.indexOf(flag)
  if (flag === undefined || at < 0) {
    return others.length > 0 ? <MarkedText flagged={others}>{children}</MarkedText> : <Placeholders text={children} />
  }
  return (
    <>
      <MarkedText flagged={others}>{children.slice(0, at)}</MarkedText>
      <span className="underline decoration-2 decoration-warn underline-offset-4">
        <Placeholders text={flag} />
      </span>
      <MarkedText flagged={others}>{children.slice(at + flag.length)}</MarkedText>
    </>
  )
}

function Placeholders({ text }: { text: string }) {
  return text.split(placeholder).map((part, index) => {
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
