import { join } from 'node:path';
import type { Handlers } from '../../../shared/ipc';
import { Archive } from '../../archive';
import type { HandlerPorts } from '../ports';
import { createReportJobs, type ReportJobs } from '../report-jobs';
import { appHandlers } from './app';
import { archiveHandlers } from './archive';
import { backupHandlers } from './backup';
import { boardsHandlers } from './boards';
import { certificateHandlers } from './certificate';
import { checkHandlers } from './check';
import { exportHandlers } from './export';
import { handoverHandlers } from './handover';
import { hostHandlers } from './host';
import { keepingHandlers } from './keeping';
import { layoutsHandlers } from './layouts';
import { libraryHandlers } from './library';
import { mapsHandlers } from './maps';
import { peopleHandlers } from './people';
import { regionHandlers } from './region';
import { rehearsalHandlers } from './rehearsal';
import { reportHandlers } from './report';
import { settingsHandlers } from './settings';
import { versionsHandlers } from './versions';
import { sheetHandlers } from './sheet';
import { templatesHandlers } from './templates';

/** A handler for every call of the contract, whoever carries it. Leaving one out does not compile. */
export function createHandlers(ports: HandlerPorts, jobs: ReportJobs = createReportJobs()): Handlers {
  const archive = new Archive({ library: ports.library, host: ports.host, file: join(ports.library.folder, 'search.sqlite') });
  return {
    ...libraryHandlers(ports, archive),
    ...boardsHandlers(ports),
    ...templatesHandlers(ports),
    ...hostHandlers(ports),
    ...handoverHandlers(ports),
    ...peopleHandlers(ports),
    ...keepingHandlers(ports),
    ...mapsHandlers(ports),
    ...archiveHandlers(ports, archive),
    ...versionsHandlers(ports),
    ...checkHandlers(ports),
    ...exportHandlers(ports, jobs),
    ...layoutsHandlers(ports),
    ...sheetHandlers(ports, jobs),
    ...regionHandlers(ports),
    ...rehearsalHandlers(),
    ...certificateHandlers(ports),
    ...backupHandlers(ports),
    ...reportHandlers(jobs),
    ...appHandlers(ports),
    ...settingsHandlers(ports),
  };
}
