/** Counts up whenever the same session would give other examples or other scores, so that a run tells by which rules it was worked. */
export const pipelineVersion = '4'
