/** The largest file that is read, in bytes. Kept apart from the decoder, so that a window can refuse a file before reading it. */
export const maxSourceBytes = 50_000_000

/** The longest text that is stored, in UTF-16 units. */
export const maxSourceCharacters = 5_000_000

/** The most blocks of a text. Each is drawn and stored separately. A book has 10,000 paragraphs; a log or list may have a million lines. */
export const maxSourceBlocks = 50_000
