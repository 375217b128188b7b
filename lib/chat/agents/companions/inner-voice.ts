import { companionAgent } from './companion'

/** Helps somebody decide: names the ways there are, what speaks for and against them in their own words, and what they lean to. */
export const innerVoice = companionAgent('inner_voice')
