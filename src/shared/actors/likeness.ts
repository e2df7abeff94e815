/**
 * Why two actors are probably the same, strongest reason first. `part`: "Trump" and "Donald Trump"; `looks-alike`: different letters that
 * look the same.
 */
export const likeness = ['same-name', 'alias', 'part', 'initials', 'looks-alike'] as const
export type Likeness = (typeof likeness)[number]
