declare module 'vader-sentiment' {
  export const SentimentIntensityAnalyzer: {
    /** `compound` is the polarity of the whole text, from -1 to 1. */
    polarity_scores(text: string): { neg: number; neu: number; pos: number; compound: number }
  }
}
