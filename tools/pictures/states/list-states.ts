import type { State } from '../state.ts'

/** The screens with rows, and what opens over them. */
export const listStates: readonly State[] = [
  {
    name: 'questions',
    shows: '[role="grid"]',
    reach: (desk) => desk.rows('Control+2'),
    mockup: 'questions-2.png',
    checked: true,
  },
  over('questions, one report', 'Control+2', [], { keys: ['Home', 'ArrowRight'], shows: '[role="grid"]' }),
  over('chronology', 'Control+2', [], { keys: ['s'], shows: '.questions-screen', checked: true }),
  over('our view', 'Control+2', ['Home', 'v']),
  over('new question', 'Control+2', ['n']),
  over('edit a question', 'Control+2', ['Home', 'e']),
  over('merge questions', 'Control+2', ['Home', 'g']),
  {
    name: 'claims',
    shows: '[role="row"][aria-selected]',
    reach: (desk) => desk.rows('Control+3'),
    mockup: 'claims.png',
    checked: true,
  },
  over('claims, three selected', 'Control+3', [], {
    keys: ['Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown'],
    shows: '[role="grid"]',
    checked: true,
  }),
  over('add filter', 'Control+3', ['f']),
  over('columns', 'Control+3', ['s']),
  over('save a filter', 'Control+3', ['Control+s']),
  over('edit a claim', 'Control+3', ['Home', 'e']),
  over('edit three claims', 'Control+3', ['Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e']),
  over('answer a question', 'Control+3', ['Home', 'u']),
  over('why contested', 'Control+3', ['Home', 'ArrowDown', 'w']),
  over('citing', 'Control+3', ['Home', 'c']),
  over('history', 'Control+3', ['Home', 'Control+Shift+H'], { checked: true }),
  // The register keeps its filter, so nothing about claims comes after this.
  over('claims, none found', 'Control+3', [], { keys: ['/', 'q', 'q', 'q'], shows: '.register' }),
  {
    name: 'sources',
    shows: '[role="row"][aria-selected]',
    reach: (desk) => desk.rows('Control+6'),
    mockup: 'sources.png',
    checked: true,
  },
  over('sources, two selected', 'Control+6', [], {
    keys: ['Home', 'x', 'Shift+ArrowDown'],
    shows: '[role="grid"]',
    checked: true,
  }),
  over('edit two sources', 'Control+6', ['Home', 'x', 'Shift+ArrowDown', 'e'], { checked: true }),
  {
    name: 'actors',
    shows: '.actor-file',
    reach: (desk) => desk.rows('Control+4'),
    mockup: 'actors.png',
    checked: true,
  },
  {
    name: 'actors without a card',
    shows: '[role="grid"]',
    reach: async (desk) => {
      await desk.rows('Control+4')
      await desk.press('v')
    },
  },
  {
    name: 'actor card, a fact being added',
    shows: '.actor-file form',
    reach: async (desk) => {
      await desk.rows('Control+4')
      await desk.page.locator('.actor-file fieldset button, .actor-file [role="group"] button').first().click()
    },
  },
  over('actors, two selected', 'Control+4', [], {
    keys: ['Home', 'x', 'ArrowDown', 'x'],
    shows: '[role="grid"]',
  }),
  over('merge actors', 'Control+4', ['Home', 'g']),
  {
    name: 'merge actors, before and after',
    shows: '[role="dialog"] .merge-preview, [role="dialog"] button:focus',
    reach: async (desk) => {
      await desk.rows('Control+4')
      await desk.open('Home', 'g')
      await desk.page.locator('[role="dialog"] [role="combobox"]:focus').waitFor()
      await desk.type('a')
      await desk.dialog.getByRole('option').first().waitFor()
      await desk.press('Enter')
      await desk.page.locator('[role="dialog"] button:focus').waitFor()
    },
  },
  over('split an actor', 'Control+4', ['Home', 'p']),
  {
    name: 'possible duplicates',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.page.evaluate(async () => {
        const actors = await window.attache.listActors({})
        const names = new Set(actors.ok ? actors.value.map(({ name }) => name) : [])
        for (const name of ['Virtaus', 'Dolca'])
          if (!names.has(name)) await window.attache.addActor({ name, kind: 'person' } as never)
      })
      await desk.run('review.sameActors')
    },
  },
  { name: 'place names to check', shows: '[role="dialog"]', reach: (desk) => desk.run('review.places') },
  { name: 'tags', shows: '.labels [role="grid"]', reach: (desk) => desk.run('go.tags'), checked: true },
  label('new tag', 'go.tags', 'n'),
  label('rename a tag', 'go.tags', 'e'),
  label('merge tags', 'go.tags', 'g'),
  { name: 'memos', shows: '.labels [role="grid"]', reach: (desk) => desk.run('go.memos') },
  label('memo', 'go.memos', 'e'),
  {
    name: 'toast',
    shows: '.toast',
    reach: async (desk) => {
      await desk.run('go.memos')
      await desk.page.locator('.labels [role="grid"]:focus').waitFor()
      await desk.press('Delete')
    },
    mockup: 'reader-2.png',
    checked: true,
  },
]

/** Something over a screen with rows: keys pressed in the rows open a dialog, or with `keys` and `shows` another state. */
function over(
  name: string,
  screen: string,
  opens: readonly string[],
  other: { readonly keys?: readonly string[]; readonly shows?: string; readonly checked?: true } = {},
): State {
  return {
    name,
    shows: other.shows ?? '[role="dialog"]',
    reach: async (desk) => {
      await desk.rows(screen)
      if (other.keys) await desk.press(...other.keys)
      else await desk.open(...opens)
    },
    ...(other.checked && { checked: true }),
  }
}

/** What a key opens over the list of tags or memos. */
function label(name: string, list: 'go.tags' | 'go.memos', key: string): State {
  return {
    name,
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.run(list)
      await desk.page.locator('.labels [role="grid"]:focus').waitFor()
      await desk.open(key)
    },
  }
}
