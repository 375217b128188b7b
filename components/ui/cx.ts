/** Joins class names, leaving out whatever is false, null or empty. */
export const cx = (...parts: Array<string | false | null | undefined>) => parts.filter(Boolean).join(' ')
