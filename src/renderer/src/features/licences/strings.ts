import type { Licence } from '#shared/licences/licence-view.ts'

/** What the sheet of licences says on screen. */
export const strings = {
  title: 'Licences',
  intro: 'Attaché is free software under the Apache License 2.0. It is made of these parts:',
  kinds: { runtime: 'Runs on', font: 'Typefaces', library: 'Libraries', data: 'Data' } satisfies Readonly<
    Record<Licence['kind'], string>
  >,
  chromium: 'Chromium’s licences…',
  close: 'Close',
} as const
