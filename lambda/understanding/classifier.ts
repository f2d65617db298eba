/** Weights of the classifier, as the build writes them. */
export type ClassifierData = { labels: readonly string[] }
