/** The largest file that is read, in bytes. Apart from the decoder, so that a window can say no before it reads one. */
export const maxSourceBytes = 50_000_000

/** The longest text that is kept, in UTF-16 units. */
export const maxSourceCharacters = 5_000_000

/** The most blocks of a text: each is drawn and kept by itself. A book has 10,000 paragraphs; a log or a list may have a million lines. */
export const maxSourceBlocks = 50_000
