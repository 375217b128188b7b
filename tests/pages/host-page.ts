/** The site that may show the chat in a frame of its pages. Nothing listens there: tests answer for it. */
export const hostOrigin = 'http://localhost:4173'
