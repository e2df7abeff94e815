import { $getNodeByKey, type NodeKey } from 'lexical'
import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import { confidences } from '#shared/model/enums.ts'
import { confidenceMeaning } from '#shared/standards/confidence.ts'
import { percentText, rangeOf } from '#shared/standards/likelihood.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { quietTags } from '../document/quiet-update.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { LikelihoodOptions } from '../../../records/questions/LikelihoodOptions.tsx'
import { Gauge } from '../../../records/questions/Gauge.tsx'
import { strings } from '../strings.tsx'

/** Likelihood with its gauge, and confidence with its reason, placed and worded as in print. */
export function JudgementFields({
  session,
  nodeKey,
  judgement,
}: {
  readonly session: ComposerSession
  readonly nodeKey: NodeKey
  readonly judgement: Judgement
}) {
  const { likelihood, confidence, confidenceReason, wouldChange } = judgement
  const scale = useStore(session.scale)
  const range = likelihood === null ? null : rangeOf(likelihood, scale)
  const others = useStore(
    session.outline,
    useShallow(({ judgements }) =>
      judgements.flatMap((one) => (one.key === nodeKey ? [] : (one.judgement.likelihood ?? []))),
    ),
  )
  const question = useStore(
    session.outline,
    ({ judgements }) => judgements.find(({ key }) => key === nodeKey)?.question ?? null,
  )
  const asked = useRecords(useApp().stores.questions).byId.get(question ?? '')
  const $set = (values: Partial<Judgement>) => {
    const node = $getNodeByKey(nodeKey)
    if ($isJudgementNode(node)) node.setJudgement(values)
  }
  const choose = (label: string, values: Partial<Judgement>) => session.gesture(label, () => $set(values))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    event.stopPropagation()
    // Focus the root first: the editor does not change the selection while one of its fields has the focus.
    session.editor.getRootElement()?.focus({ preventScroll: true })
    session.editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if ($isJudgementNode(node)) node.selectEnd()
    })
  }

  return (
    <div className="judgement-fields" onKeyDown={onKeyDown}>
      {asked && (
        <p className="states-view" dir="auto" title={strings.judgement.statesViewHint}>
          {strings.judgement.statesView(asked.shortLabel || asked.text)}
        </p>
      )}
      <div className="likelihood">
        <Gauge range={range} scale={scale} />
        <span className="term-choice">
          <select
            aria-label={strings.judgement.likelihood}
            className={likelihood === null ? 'unset' : ''}
            value={likelihood ?? ''}
            onChange={(event) => choose(strings.gestures.setLikelihood, { likelihood: event.target.value || null })}
          >
            <option value="">{strings.judgement.noLikelihood}</option>
            <LikelihoodOptions
              scale={scale}
              own={likelihood}
              others={others}
              offScale={strings.judgement.offScale}
              capitals
            />
          </select>
          {range && <span className="percent">{percentText(range, scale)}</span>}
        </span>
      </div>
      <div className="confidence">
        <span aria-hidden="true">{strings.judgement.ourConfidence}</span>
        <select
          aria-label={strings.judgement.confidence}
          className={confidence === null ? 'unset' : ''}
          value={confidence ?? ''}
          title={confidence ? confidenceMeaning(confidence) : undefined}
          onChange={(event) =>
            choose(strings.gestures.setConfidence, {
              confidence: confidences.find((level) => level === event.target.value) ?? null,
            })
          }
        >
          <option value="">{strings.judgement.noConfidence}</option>
          {confidences.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
        <span className="colon" aria-hidden="true">
          .
        </span>
        <textarea
          dir="auto"
          aria-label={strings.judgement.reason}
          rows={1}
          value={confidenceReason}
          placeholder={strings.judgement.reasonHint}
          maxLength={10_000}
          readOnly={!session.editor.isEditable()}
          onChange={(event) =>
            session.editor.update(() => $set({ confidenceReason: event.target.value.replace(/\s*\n\s*/gu, ' ') }), {
              discrete: true,
              tag: quietTags(session.editor),
            })
          }
          onBlur={() => void session.flush()}
        />
      </div>
      <label className={wouldChange === '' ? 'would-change is-empty' : 'would-change'}>
        <span>{strings.judgement.wouldChange}</span>
        <textarea
          dir="auto"
          rows={1}
          value={wouldChange}
          maxLength={10_000}
          readOnly={!session.editor.isEditable()}
          onChange={(event) =>
            session.editor.update(() => $set({ wouldChange: event.target.value.replace(/\s*\n\s*/gu, ' ') }), {
              discrete: true,
              tag: quietTags(session.editor),
            })
          }
          onBlur={() => void session.flush()}
        />
      </label>
    </div>
  )
}
