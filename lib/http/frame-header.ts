/** Says that a call comes from our page in another site's frame: then the frame's own cookie counts, and no other. */
export const frameHeader = 'x-throughline-frame'
