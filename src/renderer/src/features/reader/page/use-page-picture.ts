import { useEffect, useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import type { OpenText } from '../open-text.ts'

/** The picture of a page as the address of an image; `failed` if it could not be drawn, null while it is being drawn. */
export type PagePicture = { readonly page: number; readonly url: string } | 'failed' | null

/** Pictures are drawn in steps of this size, so that a pane that is dragged wider draws few. In pixels a point. */
const scaleStep = 0.5

/** Draws a page of the open text's original. `scale` is how many pixels of the screen a point takes. `attempt` draws again after a failure. */
export function usePagePicture({ text }: OpenText, page: number, scale: number, attempt: number): PagePicture {
  const { client } = useApp()
  const [picture, setPicture] = useState<PagePicture>(null)
  const drawn = Math.min(8, Math.max(scaleStep, Math.ceil(scale / scaleStep) * scaleStep))
  const { source } = text
  useEffect(() => {
    let url: string | null = null
    let gone = false
    void client.tryQuery('drawPage', { source, page, scale: drawn }).then((result) => {
      if (gone) return
      if (!result.ok) return setPicture('failed')
      url = URL.createObjectURL(new Blob([new Uint8Array(result.value)], { type: 'image/png' }))
      setPicture({ page, url })
    })
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
    // Another attempt asks for the same picture again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, source, page, drawn, attempt])
  return picture
}
