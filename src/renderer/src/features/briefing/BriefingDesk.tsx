import type { Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { BriefingHead } from './head/BriefingHead.tsx'
import { Checks } from './checks/Checks.tsx'
import { Composer } from './composer/Composer.tsx'
import { DeskContext } from './desk-context.ts'
import { Evidence } from './evidence/Evidence.tsx'
import { BriefingRail } from './rail/BriefingRail.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskValue } from './use-desk-value.ts'
import { usePrintedAhead } from './export/use-printed-ahead.ts'
import { useAppState } from '../../core/app-context.ts'
import { PassageCard } from './passage/PassageCard.tsx'
import { usePassageCard } from './passage/use-passage-card.ts'
import { NoteFind } from './find/NoteFind.tsx'
import { useQuery } from '../../core/use-query.ts'
import { useAtHand } from '../history/index.ts'
import { useSpelling } from './spelling/use-spelling.ts'
import { useSession } from './use-session.ts'
import type { ComposerSession } from './document/composer-session.ts'
import type { BriefingHead as Head, IgnoredFinding } from '#shared/briefing/briefing-view.ts'
import type { ReadBack } from '#shared/briefing/read-back/citing-sentences.ts'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import { strings } from './strings.tsx'

export function BriefingDesk({
  briefing,
  briefings,
}: {
  readonly briefing: Id
  readonly briefings: Output<'listBriefings'>
}) {
  const open = useSession(briefing)
  const pages = usePrintedAhead(briefing, open?.head.annex ?? null)
  useAtHand({ type: 'briefing', id: briefing })
  return open && <Desk {...open} pages={pages} briefings={briefings} />
}

const noneStale: readonly StaleClaim[] = []

function Desk({
  session,
  head,
  ignored,
  pages,
  readBack,
  briefings,
}: {
  readonly session: ComposerSession
  readonly head: Head
  readonly ignored: readonly IgnoredFinding[]
  readonly pages: number | null
  readonly readBack: readonly ReadBack[]
  readonly briefings: Output<'listBriefings'>
}) {
  const sheet = useQuery('composeSections', { briefing: session.briefing })
  const stale = useQuery('listStale', { id: session.briefing }) ?? noneStale
  const desk = useDeskValue(session, head, sheet, stale)
  const isFinding = useAppState(({ find }) => find.isOpen)
  const template = useQuery('readBriefingTemplate', { id: session.briefing })
  const { page, card, ...passage } = usePassageCard(sheet)
  const spelling = useSpelling(session)
  const evidence = useDeskKeys(desk, {
    pages,
    mostPages: template?.mostPages ?? null,
    stale,
    passage,
    spelling,
  })
  return (
    <DeskContext value={desk}>
      <h1 className="visually-hidden">{strings.desk.title}</h1>
      <BriefingRail briefings={briefings} open={session.briefing} />
      <div className="sheet-area">
        {isFinding && <NoteFind />}
        <article ref={page} className="sheet-page" aria-label={strings.desk.sheet}>
          <BriefingHead head={head} />
          <Composer session={session} sheet={sheet} />
        </article>
        <PassageCard shown={passage.shown} card={card} />
      </div>
      <div className="desk-panel">
        <Evidence {...evidence} />
        <Checks head={head} sheet={sheet} ignored={ignored} stale={stale} readBack={readBack} />
      </div>
    </DeskContext>
  )
}
