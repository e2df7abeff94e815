import type { LikelihoodScale } from '#shared/standards/likelihood.ts'
import './gauge.css'

/** The likelihood scale as a line with the chosen step as a block; printed beside a judgement in the same form. */
export function Gauge({
  range,
  scale,
}: {
  readonly range: { readonly from: number; readonly to: number } | null
  readonly scale: LikelihoodScale
}) {
  return (
    <svg className="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {scale.ranges.map(({ from, to }) => {
        const chosen = range?.from === from && range.to === to
        return (
          <rect
            key={from}
            className={chosen ? 'step chosen' : 'step'}
            x={from}
            y={chosen ? 0 : 3}
            width={to - from - 0.8}
            height={chosen ? 8 : 2}
            rx="0.6"
          />
        )
      })}
    </svg>
  )
}
