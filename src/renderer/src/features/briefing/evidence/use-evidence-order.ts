import { useEffect, useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import { evidenceOrders, type EvidenceOrder } from './evidence-rows.ts'

/** The key under which the library keeps the order. */
const orderKey = 'evidence-order'

/** How the evidence is put together, remembered with the library; by question at first. */
export function useEvidenceOrder(): {
  readonly order: EvidenceOrder
  readonly setOrder: (order: EvidenceOrder) => void
} {
  const { client } = useApp()
  const [order, setOrder] = useState<EvidenceOrder>('question')
  useEffect(() => {
    let left = false
    void client.tryQuery('getUiState', { key: orderKey }).then((read) => {
      const kept = read.ok ? evidenceOrders.find((one) => one === read.value) : undefined
      if (kept && !left) setOrder(kept)
    })
    return () => {
      left = true
    }
  }, [client])
  return {
    order,
    setOrder: (one) => {
      setOrder(one)
      void client.tryCall('keepUiState', { key: orderKey, value: one })
    },
  }
}
