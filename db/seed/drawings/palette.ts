/** The three tones a drawing is made of: a pastel ground, the colour of the thing, and its shadow for seams and details. */
export type Colours = { ground: string; main: string; dark: string }

export const palette = {
  teal: { ground: '#d8f2fb', main: '#2695ac', dark: '#0a5063' },
  orange: { ground: '#fdead0', main: '#d98939', dark: '#7c4521' },
  magenta: { ground: '#f9e3f3', main: '#b05f9c', dark: '#742e64' },
  blue: { ground: '#e2eefe', main: '#3377be', dark: '#1f4371' },
  navy: { ground: '#e3eaf7', main: '#334c7b', dark: '#192846' },
  green: { ground: '#dbf4e3', main: '#459b61', dark: '#1b5435' },
  olive: { ground: '#eeefd8', main: '#737a45', dark: '#3d4324' },
  red: { ground: '#fee4e2', main: '#d04f47', dark: '#7c2623' },
  yellow: { ground: '#f9f3d1', main: '#e8bf42', dark: '#8a5f18' },
  grey: { ground: '#eaf0f0', main: '#869598', dark: '#455356' },
  black: { ground: '#e3ece8', main: '#38423f', dark: '#171f1d' },
  white: { ground: '#d4ebf1', main: '#f8fbf9', dark: '#91a2a4' },
  purple: { ground: '#eee7fd', main: '#8463b8', dark: '#4f3476' },
  pink: { ground: '#fee8ec', main: '#ed8da4', dark: '#a04760' },
  brown: { ground: '#f9eadc', main: '#8e5b36', dark: '#53311c' },
} satisfies Record<string, Colours>

export type Colour = keyof typeof palette

/** Materials that keep their colour whatever the thing is dyed. */
export const material = {
  steel: '#c3cecc',
  shade: '#8f9d9b',
  rubber: '#36403d',
  paper: '#fdfcf6',
  glow: '#ffe7a0',
  wood: '#b98552',
}
