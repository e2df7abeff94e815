/** The stories that the main job plays on screen in the tests. Together they say everything that a story can say. */
export const playedStories = ['washington-talks', 'unicode-fixture'] as const
