/**
 * Takes what is left of a part of a story once its members were taken out by name, and does nothing with it. A member that is added to
 * stories and taken out nowhere does not compile: it has to be played on screen and in libraries first.
 */
export function nothingLeft(_rest: Readonly<Record<string, never>>): void {}
