import { $getRoot, type LexicalEditor } from 'lexical'
import { useCallback, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { isWritten, usualTitles, type Section } from '#shared/briefing/sections.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { useApp } from '../../../core/app-context.ts'
import { useDesk } from '../desk-context.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { $isSectionNode, SectionNode } from '../nodes/SectionNode.ts'
import { optionFields } from '../options/option-fields.ts'
import { Button } from '../../../ui/Button.tsx'
import { PrintedHtml } from './PrintedHtml.tsx'
import { strings } from '../strings.tsx'
import './computed.css'

/** The computed part of each section, drawn into the element that its node reserves for it. */
export function ComputedSections({
  session,
  sheet,
}: {
  readonly session: ComposerSession
  readonly sheet: SheetView | undefined
}) {
  const { state } = useApp()
  const { jumpTo } = useDesk()
  const sections = useStore(session.sections)
  const hosts = useHosts(session.editor)
  const parts = new Map(sheet?.sections.map((part) => [part.key, part]))
  const onCite = (target: string) => {
    const claim = sheet?.targets[target]
    if (claim === undefined) state.getState().announce(strings.computed.elsewhere)
    else jumpTo(claim)
  }
  const openOptions = (section: string) =>
    state.getState().openDialog({ kind: 'section-options', briefing: session.briefing, section })
  return sections.map((section) => {
    const host = hosts.get(section.key)
    if (!host) return null
    return createPortal(
      <>
        {optionFields(section.kind).length > 0 && (
          <Button look="quiet" excludeFromTabOrder aria-haspopup="dialog" onPress={() => openOptions(section.key)}>
            {strings.options.open}
          </Button>
        )}
        <ComputedPart section={section} html={parts.get(section.key)?.html} onCite={onCite} />
      </>,
      host,
      section.key,
    )
  })
}

function ComputedPart({
  section,
  html,
  onCite,
}: {
  readonly section: Section
  readonly html: string | undefined
  readonly onCite: (target: string) => void
}) {
  if (section.kind === 'annex') return <p className="computed-note">{strings.computed.annex}</p>
  if (html === undefined) return null
  if (html !== '') return <PrintedHtml html={html} onCite={onCite} />
  // Where the analyst writes too, the section is printed for that alone.
  if (isWritten(section.kind)) return null
  return <p className="computed-note">{strings.computed.nothing(usualTitles[section.kind])}</p>
}

const none: ReadonlyMap<string, HTMLElement> = new Map()

/** The elements that section nodes reserve for what is computed, by the section's key. */
function useHosts(editor: LexicalEditor): ReadonlyMap<string, HTMLElement> {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [editor.registerMutationListener(SectionNode, listener), editor.registerRootListener(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => hostsOf(editor))
}

const known = new WeakMap<LexicalEditor, ReadonlyMap<string, HTMLElement>>()

/** The same map as before if no element changed. */
function hostsOf(editor: LexicalEditor): ReadonlyMap<string, HTMLElement> {
  const hosts = editor.getEditorState().read(
    () =>
      new Map(
        $getRoot()
          .getChildren()
          .filter($isSectionNode)
          .flatMap((node) => {
            const host = editor.getElementByKey(node.getKey())?.querySelector<HTMLElement>(':scope > .computed')
            return host ? [[node.getSection().key, host] as const] : []
          }),
      ),
  )
  const before = known.get(editor) ?? none
  if (before.size === hosts.size && [...hosts].every(([key, host]) => before.get(key) === host)) return before
  known.set(editor, hosts)
  return hosts
}
