/** What a session holds at most. */

/** How many lines and offers are remembered; the oldest are forgotten first. */
export const most = { said: 80, refused: 80 } as const
