export { SharePanel, type SharePanelProps } from './share-panel';
export { useHosting, type Hosting } from './use-hosting';
export { QrCode } from './qr-code';
export { shownAddress } from './shown-address';
