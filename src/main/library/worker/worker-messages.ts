import type { EventPayload } from '#shared/contract/events.ts'
import type { Result } from '#shared/model/result.ts'
import type { LibraryBackup } from '#shared/library/library-view.ts'
import type { Integrity } from '../opening/integrity-thread.ts'
import type { OpenReader } from './reader-session.ts'
import type { OpenedBy, OpenSession } from './session.ts'

/**
 * The role of a library worker: to own the writer, to read beside it, to make one backup, to describe all backups, or
 * to check the file once.
 */
export type WorkerData =
  | { readonly role: 'writer'; readonly open: OpenSession }
  | { readonly role: 'reader'; readonly open: OpenReader }
  | { readonly role: 'backup'; readonly path: string; readonly now: number }
  | { readonly role: 'describe-backups'; readonly path: string }
  | { readonly role: 'check'; readonly path: string; readonly stopped: Int32Array }

/** Messages to the worker. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  /**
   * `closed` is given if the owner waits synchronously and hears no messages: its first element becomes 1 when the
   * library is closed. No backup is made then.
   */
  | { readonly kind: 'close'; readonly id: number; readonly closed?: Int32Array }

/** Messages from the worker. `opened` comes before any answer. */
export type Reply =
  | { readonly kind: 'opened'; readonly result: Result<OpenedBy> }
  /** Opening takes longer: see `OpenFile.working`. */
  | { readonly kind: 'working' }
  | { readonly kind: 'backed-up'; readonly result: Result<boolean> }
  | { readonly kind: 'described'; readonly backups: readonly LibraryBackup[] }
  | { readonly kind: 'checked'; readonly found: Integrity }
  /** Damage was found in the open file: it must be opened again to be repaired. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** A bug, thrown again by the owner. */
  | { readonly kind: 'thrown'; readonly id: number; readonly error: Error }
  | { readonly kind: 'changed'; readonly payload: EventPayload<'changed'> }
  | { readonly kind: 'notice'; readonly payload: EventPayload<'notice'> }
  | { readonly kind: 'access-changed' }
