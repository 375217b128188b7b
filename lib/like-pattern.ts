/** A text as `like` takes it literally. */
export const likeLiteral = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** A pattern by which `ilike` finds a text anywhere. */
export const likePattern = (text: string) => `%${likeLiteral(text)}%`
