import type { IpcMainInvokeEvent, WebContents } from 'electron'

/**
 * Whether a message comes from our window's page: from the top frame of its contents, still current, at one of our
 * addresses.
 * Must be called as soon as the message arrives: Electron looks `senderFrame` up on each read, and returns null once
 * the frame has navigated or is gone. Frames are not compared by identity, since Electron does not promise the same
 * object for the same frame. A frame that is gone throws when its address is read; the frame of a page that is being
 * left is `detached`.
 */
export function isFromOwnPage(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  own: WebContents | undefined,
  isOwnPage: (url: string) => boolean,
): boolean {
  const { sender, senderFrame: frame } = event
  if (own === undefined || sender.id !== own.id) return false
  if (frame === null || frame.isDestroyed() || frame.detached) return false
  return frame.parent === null && isOwnPage(frame.url)
}
