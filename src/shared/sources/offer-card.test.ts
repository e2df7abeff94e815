import { describe, expect, it, test } from 'vitest'
import { findBlocks } from '../text/blocks.ts'
import { readDateline } from './dateline.ts'
import { offerCard } from './offer-card.ts'

const empty = { author: '', place: '', published: '', updated: '' }
const offers = (text: string, card: Partial<typeof empty> = {}) =>
  offerCard(text, findBlocks(text), { ...empty, ...card })
const body = 'The port stays closed for a week, the harbour board said on Monday, and nobody may enter it.'

describe('the card is offered', () => {
  it('what a byline, a dateline and an “Updated” line say', () => {
    expect(
      offers(
        `Port stays closed\nBy Ana Ruiz and Tom Berg\nPublished 3 March 2026\nUpdated 14:05, 4 March\nPORT AMREY, 3 March (Newsroom) – ${body}`,
      ),
    ).toEqual({ author: 'Ana Ruiz, Tom Berg', place: 'Port Amrey', published: '2026-03-03', updated: '2026-03-04' })
  })
  test.each<[string, string, object, object]>([
    [
      'the reporters, where there is no byline',
      `T\n${body}\nReporting by Ana Ruiz in Halden; editing by Lena Holt`,
      {},
      { author: 'Ana Ruiz' },
    ],
    ['names as running text has them', `T\nBY ANA RUIZ\n${body}`, {}, { author: 'Ana Ruiz' }],
    [
      'only what is empty',
      `T\nBy Ana Ruiz\nUpdated 4 March 2026\n${body}`,
      { author: 'Somebody' },
      { updated: '2026-03-04' },
    ],
    [
      'a date near the day of publication',
      `T\nUpdated 2 Jan., 09:00\n${body}`,
      { published: '2025-12-31' },
      { updated: '2026-01-02' },
    ],
    [
      'the dateline’s day with its year',
      `T\nHALDEN, March 3, 2026 (Newsroom) -- ${body}`,
      {},
      { place: 'Halden', published: '2026-03-03' },
    ],
    ['an ISO date', `T\nPublished 2026-03-03\n${body}`, {}, { published: '2026-03-03' }],
    [
      'a day before an update whose year is known',
      `T\nUpdated 2 January 2026\nHALDEN, 31 December (Newsroom) – ${body}`,
      {},
      { place: 'Halden', published: '2025-12-31', updated: '2026-01-02' },
    ],
  ])('%s', (_, text, card, expected) => expect(offers(text, card)).toEqual(expected))
  test.each<[string, string]>([
    ['no date whose year nobody knows', `T\nUpdated 14:05, 4 March\n${body}`],
    ['no date that may be the fourth of March or the third of April', `T\nUpdated 04/03/2026\n${body}`],
    ['no day that does not exist', `T\nPublished 31 February 2026\n${body}`],
    ['nothing that only a time says', `T\nUpdated 3 hours ago\n${body}`],
    ['nothing of a text without such lines', `T\n${body}`],
  ])('%s', (_, text) => expect(offers(text)).toEqual({}))
})

describe('a dateline', () => {
  test.each<[string, string, string]>([
    ['PORT AMREY, 3 March (Newsroom) – The port', 'Port Amrey', '3 March'],
    ['PORT AMREY (Newsroom) — The port', 'Port Amrey', ''],
    ['PORT AMREY, Karvia – The port', 'Port Amrey, Karvia', ''],
    ['Port Amrey, 3 March 2026 – The port', 'Port Amrey', '3 March 2026'],
    ['HALDEN, Tuesday, March 3 – The port', 'Halden', 'March 3'],
    ['PORT AMREY/HALDEN, March 3 (Newsroom) - The port', 'Port Amrey/Halden', 'March 3'],
    ['ST. OLAV’S (Newsroom), Mar. 3 – The port', 'St. Olav’s', 'Mar. 3'],
  ])('is read from “%s”', (words, place, date) => expect(readDateline(words)).toEqual({ place, date }))
  test.each([
    'NATO – the alliance – said so.',
    'BREAKING – The port is closed.',
    'Ruiz (Labour) – who leads the board – said so.',
    'Ruiz, 43 – a fisher – said so.',
    'The port, Karvia’s largest – it has ten quays – is closed.',
    'On Monday, 3 March – a holiday – the port was closed.',
    'PORT AMREY, 3 March (Newsroom)',
    'The port stays closed.',
  ])('is not “%s”', (words) => expect(readDateline(words)).toBeNull())
})
