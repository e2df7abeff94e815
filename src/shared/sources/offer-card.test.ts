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

/** Invented heads and feet of articles, with what they say. */
describe('what is offered of a whole text', () => {
  const body =
    'The board of the Orsa dam said that the gates would stay closed until the end of the week, while divers look at the northern wall.\nFarmers below the dam said that they had not been told.'
  const none = { author: '', place: '', published: '', updated: '' }
  it.each([
    [
      `Orsa gates stay closed\nBy Ana Roth\nPublished 3 March 2026\n${body}`,
      { author: 'Ana Roth', published: '2026-03-03' },
    ],
    [`Orsa gates stay closed\nAna Roth\n3 March 2026\n${body}`, { published: '2026-03-03' }],
    [
      `Orsa gates stay closed\nBy Ana Roth and Piet Berg, political editors\nUpdated 4 March 2026 at 10.15am\n${body}`,
      { author: 'Ana Roth, Piet Berg', updated: '2026-03-04' },
    ],
    [
      `Orsa gates stay closed\nBy ANA ROTH | Northern Courier\nMarch 3, 2026\n${body}`,
      { author: 'Ana Roth', published: '2026-03-03' },
    ],
    [`Orsa gates stay closed\nHALDEN, March 3 (Newsroom) – ${body}`, { place: 'Halden' }],
    [
      `Orsa gates stay closed\nPublished: 2026-03-03\nHALDEN, Ostmark, 2 March – ${body}`,
      { place: 'Halden, Ostmark', published: '2026-03-03' },
    ],
    [`Orsa gates stay closed\nHALDEN (Newsroom) - ${body}`, { place: 'Halden' }],
    [
      `Orsa gates stay closed\n${body}\n(Reporting by Ana Roth in Halden; editing by Lena Holt)`,
      { author: 'Ana Roth' },
    ],
    [`Orsa gates stay closed\nLast updated: Tue 3 Mar 2026 14:05 GMT\n${body}`, { updated: '2026-03-03' }],
    [
      `Orsa gates stay closed\nFirst published on Tue 3 Mar 2026 09.00 CET\nLast modified on Wed 4 Mar 2026 10.00 CET\n${body}`,
      { published: '2026-03-03', updated: '2026-03-04' },
    ],
    [
      `Orsa gates stay closed\nBy Ana Roth\nMar. 3, 2026, 5:01 p.m. ET\n${body}`,
      { author: 'Ana Roth', published: '2026-03-03' },
    ],
    [`Orsa gates stay closed\nPosted on 3rd March 2026\n${body}`, { published: '2026-03-03' }],
    [`Orsa gates stay closed\nTuesday, 3 March 2026\n${body}`, { published: '2026-03-03' }],
    [`Orsa gates stay closed\nBy Ana de la Roth, Halden correspondent\n${body}`, { author: 'Ana de la Roth' }],
    [`Orsa gates stay closed\nUPDATED 4 March 2026\n${body}`, { updated: '2026-03-04' }],
    [`By Ana Roth\nOrsa gates stay closed\n${body}`, { author: 'Ana Roth' }],
    [`Orsa gates stay closed\nWritten by Ana Roth\n${body}`, { author: 'Ana Roth' }],
    [
      `Orsa gates stay closed\nPublished 3 March 2026, updated 4 March 2026\n${body}`,
      { published: '2026-03-03', updated: '2026-03-04' },
    ],
    [
      `Orsa gates stay closed\nPublished 3 March 2026 | Updated 4 March 2026\n${body}`,
      { published: '2026-03-03', updated: '2026-03-04' },
    ],
    [`By the water\nThe dam of Orsa is old. By Friday, the gates will be open.\n${body}`, {}],
    [`Orsa gates stay closed\nOn Monday, 3 March – a holiday – ${body}`, {}],
    [`NATO – the alliance – said nothing.\n${body}`, {}],
    [`Updated rules for the dam\n${body}`, {}],
    [`Orsa gates stay closed\nBy Friday Evening\n${body}`, {}],
    [`3 March 2026\nOrsa gates stay closed\n${body}`, { published: '2026-03-03' }],
    [`Orsa gates stay closed\n03.03.2026\n${body}`, { published: '2026-03-03' }],
    [
      `Orsa gates stay closed\nBy Ana Roth, Northern Courier, 3 March 2026\n${body}`,
      { author: 'Ana Roth', published: '2026-03-03' },
    ],
    [`Orsa gates stay closed\nHalden, 3 March 2026. ${body}`, {}],
    // Days that head what happened on them.
    [`The Orsa dam, day by day\n2 March 2026\n${body}\n3 March 2026\n${body}`, {}],
    [`The Orsa dam\n${body}\n${body}\n3 March 2026\n${body}`, {}],
  ])('%j', (text, offers) => {
    expect(offerCard(text, findBlocks(text), none)).toEqual(offers)
  })
})
