import { companionAgent } from './companion'

/** Asks, then listens. */
export const reflectionBuddy = companionAgent('reflection_buddy')
