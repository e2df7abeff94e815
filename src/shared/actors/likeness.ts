/** Why two actors are likely the same, the surest first. `part`: "Trump" and "Donald Trump"; `looks-alike`: other letters, same look. */
export const likeness = ['same-name', 'alias', 'part', 'initials', 'looks-alike'] as const
export type Likeness = (typeof likeness)[number]
