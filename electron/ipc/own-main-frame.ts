import { isAppUrl } from '../platform/app-url';

interface Frame {
  readonly url: string;
}

/** What of an IPC event says who sent it. */
export interface SenderOf<F extends Frame> {
  readonly sender: { readonly mainFrame: F };
  /** Null when the frame has navigated or is gone. */
  readonly senderFrame: F | null;
}

/** True for the main frame of a page of ours: frames inside of it, and pages from elsewhere, are nobody. */
export function isOwnMainFrame<F extends Frame>({ sender, senderFrame }: SenderOf<F>): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
