import { useRef } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { historyTypes } from '#shared/history/history-types.ts'
import type { Settings } from '#shared/settings/settings-schema.ts'
import type { SpellingChoice } from '#shared/spelling/spelling.ts'
import { steppedZoom, type Noise, type Theme } from '#shared/settings/settings.ts'
import { useApp, type App } from '../core/app-context.ts'
import type { FindAsked, Screen } from '../core/app-state.ts'
import { findOpenBriefing } from '../features/briefing/use-open-briefing.ts'
import { openAnother } from '../features/library/open-another.ts'
import { askDeleteSource } from '../features/sources/delete-source.ts'
import { chooseTexts, pasteAsSource } from '../features/sources/import-text.ts'
import { chosenCaseOf } from '../core/cases.ts'
import { markSpeakers } from '../features/sources/mark-speakers.ts'
import { shownKeyOf } from '../core/keyboard/Keys.tsx'
import { useKeyScope } from '../core/keyboard/use-key-scope.ts'
import { strings } from './strings.ts'
import { undoOrRedo } from './undo-or-redo.ts'

/** Handles the commands that work on every screen. */
export function useEverywhere(): void {
  const app = useApp()
  const { client, state } = app
  const go = (screen: Screen) => () => (hasSources(app) ? state.getState().goTo(screen) : false)
  const theme = (chosen: Theme) => () => void client.call('updateSettings', { theme: chosen })

  const tell = async (patch: Partial<Settings>, said: string) => {
    if (await client.call('updateSettings', patch)) state.getState().announce(said)
  }
  const noise = (chosen: Noise) => () => void tell({ noise: chosen }, strings.noise[chosen])
  const spelling = (chosen: SpellingChoice) => () => void tell({ spelling: chosen }, strings.spelling[chosen])
  // The zoom that was last requested. The next key press builds on it, because the new setting may not have come back from main yet.
  const asked = useRef<number | null>(null)
  const resize = async (zoom: number) => {
    asked.current = zoom
    state.getState().announce(strings.zoom(zoom))
    await client.call('updateSettings', { zoom })
    if (asked.current === zoom) asked.current = null
  }
  const step = (by: 1 | -1) => () => void resize(steppedZoom(asked.current ?? state.getState().settings.zoom, by))

  useKeyScope('everywhere', {
    'library.new': () => void openAnother(app, 'newLibrary', {}),
    'library.open': () => void openAnother(app, 'openLibrary', {}),
    'library.example': () => void openExample(app),
    'case.new': () => state.getState().openDialog({ kind: 'new-case' }),
    'case.choose': () => openCaseMenu(),
    'case.rename': () => {
      const { library } = state.getState()
      return library
        ? state.getState().openDialog({ kind: 'case', id: (chosenCaseOf(library) ?? library.case).id })
        : false
    },
    'case.countSides': () => void toggleCountSides(app),
    'library.readOnly': () =>
      state.getState().library?.readOnly ? state.getState().openDialog({ kind: 'read-only' }) : false,
    'library.backups': () => state.getState().openDialog({ kind: 'backups' }),
    'library.verify': () => state.getState().openDialog({ kind: 'verify' }),
    'source.import': () => void chooseTexts(app),
    'source.importFolder': () => void chooseTexts(app, true),
    'source.paste': () => pasteAsSource(app),
    'source.card': () =>
      withOpenSource(app, (source) => state.getState().openDialog({ kind: 'source-card', source, fresh: false })),
    'source.speakers': () => withOpenSource(app, (source) => void markSpeakers(app, source)),
    'source.delete': () => withOpenSource(app, (source) => void askDeleteSource(app, source)),
    'source.erase': () => withOpenSource(app, (source) => state.getState().openDialog({ kind: 'erase', source })),
    'briefing.export': () => void openExport(app),
    'edit.undo': () => void undoOrRedo(app, 'undo'),
    'edit.redo': () => void undoOrRedo(app, 'redo'),
    'go.toast': () => goToToast(),
    'edit.find': () => find(app, 'field'),
    'edit.findNext': () => find(app, 'next'),
    'edit.findPrevious': () => find(app, 'previous'),
    'go.box': () => state.getState().openDialog({ kind: 'palette', query: '' }),
    'go.commands': () => state.getState().openDialog({ kind: 'palette', query: '>' }),
    'go.sources': go('sources'),
    'go.read': go('read'),
    'go.questions': go('questions'),
    'go.claims': go('claims'),
    'go.actors': go('actors'),
    'go.briefing': go('briefing'),
    'go.tags': go('tags'),
    'go.memos': go('memos'),
    'review.sameActors': () => state.getState().openDialog({ kind: 'same-actors' }),
    'review.places': () => state.getState().openDialog({ kind: 'places-or-states' }),
    'history.open': () => openHistory(app),
    'memo.write': () => openMemo(app),
    'view.system': theme('system'),
    'view.light': theme('light'),
    'view.dark': theme('dark'),
    'view.larger': step(1),
    'view.smaller': step(-1),
    'view.usualSize': () => void resize(1),
    'view.quiet': noise('quiet'),
    'view.normal': noise('normal'),
    'view.everything': noise('everything'),
    'view.letterKeys': () => {
      const letterKeys = !state.getState().settings.letterKeys
      void tell({ letterKeys }, letterKeys ? strings.letterKeysOn : strings.letterKeysOff)
    },
    'view.spellingUs': spelling('en-US'),
    'view.spellingUk': spelling('en-GB'),
    'view.spellingOff': spelling('off'),
    'help.changeKeys': () => state.getState().openDialog({ kind: 'change-keys' }),
    'help.licences': () => state.getState().openDialog({ kind: 'licences' }),
    'help.keys': () => state.getState().openDialog({ kind: 'keys' }),
  })
}

/** Moves the focus to the button of the toast or the notice. Pressed again there, Tab goes on from it. */
function goToToast(): void | false {
  const button = document.querySelector<HTMLElement>('.toast button, .notice button')
  if (!button || document.activeElement === button) return false
  button.focus()
}

async function openExample(app: App): Promise<void> {
  const opened = await openAnother(app, 'openExample', {})
  if (!opened) return
  const message = strings.example(shownKeyOf('go.box', app.state.getState().settings))
  app.state.getState().showNotice({ kind: 'info', message })
}

/** The commands that put the caret into the field by which a screen's list is filtered. */
const filters: readonly CommandId[] = [
  'register.filter',
  'questions.filter',
  'tags.filter',
  'memos.filter',
  'briefing.filter',
]

/** Finds in the open text or briefing; any other screen has a list to filter. */
function find({ keyboard, state }: App, asked: FindAsked): void | false {
  const { dialog, openSource, screen, setFind, sweep } = state.getState()
  if (dialog !== null) return false
  if (screen === 'briefing' && state.getState().openBriefing !== null) return setFind({ isOpen: true, asked })
  if (screen !== 'read') return asked === 'field' && filters.some((id) => keyboard.run(id)) ? undefined : false
  if (openSource === null || sweep !== null) return false
  setFind({ isOpen: true, asked })
}

/** Opens the history of the record that the person is working on. */
function openHistory({ state }: App): void | false {
  const { atHand } = state.getState()
  const type = historyTypes.find((one) => one === atHand?.type)
  if (atHand === null || type === undefined) return false
  state.getState().openDialog({ kind: 'history', record: { type, id: atHand.id } })
}

/** Opens the memo of the record that the person is working on. */
function openMemo({ state }: App): void | false {
  const { atHand } = state.getState()
  if (atHand === null) return false
  state.getState().openDialog({ kind: 'memo', owner: atHand })
}

function hasSources({ stores }: App): boolean {
  return stores.sources.getState().byId.size > 0
}

function withOpenSource({ state }: App, act: (source: string) => void): void | false {
  const { openSource } = state.getState()
  if (openSource === null) return false
  act(openSource)
}

/** Opens the menu of the case at the top of the window, which has all cases. */
function openCaseMenu(): void | false {
  const chip = document.querySelector<HTMLElement>('.bar .case.with-menu')
  if (!chip) return false
  chip.focus()
  chip.click()
}

/** Turns sides on or off for the chosen case. */
async function toggleCountSides({ client, state }: App): Promise<void> {
  const { library } = state.getState()
  if (!library) return
  const { id, countSides } = chosenCaseOf(library) ?? library.case
  const on = !countSides
  if ((await client.mutate('setCountSides', { id, on })) === undefined) return
  state.getState().announce(on ? strings.countSidesOn : strings.countSidesOff)
}

/** Exports the open briefing. If there is none, opens the Briefing screen, which says how to start one. */
async function openExport(app: App): Promise<void> {
  const { state, flushers } = app
  await flushers.flushAll()
  const briefing = await findOpenBriefing(app)
  if (briefing !== null) state.getState().openDialog({ kind: 'export', briefing })
  else state.getState().goTo('briefing')
}
