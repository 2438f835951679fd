export { SharePanel, type SharePanelProps } from './share-panel';
export { useHosting, type Hosting } from './use-hosting';
