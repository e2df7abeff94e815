import type { IpcMainInvokeEvent, WebContents } from 'electron'

/**
 * Whether a message comes from the page of our window: from the top frame of its contents, while it stands, at an address of ours.
 * To be asked as soon as the message is there: Electron looks `senderFrame` up each time it is read, and gives null once its frame has
 * navigated or is gone. Nothing says that two looks at one frame give one object, so frames are not compared by identity; a frame that is gone
 * throws when it is asked for its address, and one whose page is being left is `detached` and no longer what stands in the window.
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
