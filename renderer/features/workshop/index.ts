export { ExportMenu } from './export';
export type { DocPool } from './doc-pool';
export type { LiveWorkshop } from './use-opened-workshop';
export { useBoardSession } from './use-board-session';
export { useWorkshopHead, type WorkshopHead } from './use-workshop-head';
export { WorkshopGate } from './workshop-gate';
export { WorkshopPage, type WorkshopPageProps } from './workshop-page';
