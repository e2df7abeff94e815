/** What is said on screen about the page of the original beside the text. */
export const strings = {
  none: 'This text has no pages.',
  pane: 'Page of the original',
  page: (label: string) => `Page ${label}`,
  of: (pages: number) => `of ${pages}`,
  number: 'Page',
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: { page: 'Fit page', width: 'Fit width' },
  fitLabel: 'Size of the page',
  percent: (size: number) => `${Math.round(size * 100)} %`,
  hide: 'Hide page',
  drawing: 'Drawing the page…',
  failed: 'This page could not be drawn.',
  again: 'Try again',
} as const
