import { join } from 'node:path'

const samples = 'resources/samples'

/** The stories that the main job plays on screen in the tests, and a case of two. Together they say everything that a story can say. */
export const playedStories = [
  join(samples, 'washington-talks.story.json'),
  join(samples, 'unicode-fixture.story.json'),
  'tools/demo/copied-report.case.json',
] as const
