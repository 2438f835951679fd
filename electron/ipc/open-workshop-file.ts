import type { CallOutput, Salvageable } from '../../shared/ipc';
import { takeOver } from '../handover';
import type { HostCore } from '../host';
import { salvagePolku, type Library, type Salvage } from '../library';

export interface FileOpener {
  /** Adds the workshop of a file, a handed-over one with its hosting. Of a damaged file it says what could be read. */
  open(bytes: Uint8Array): Promise<CallOutput<'library.openFile'>>;
  /** Adds what could be read of the last file that was damaged, as a workshop of its own. */
  openSalvaged(title: string): Promise<CallOutput<'library.openSalvaged'>>;
}

export function fileOpener(library: Library, host: HostCore): FileOpener {
  let damaged: Salvage | null = null;
  return {
    async open(bytes) {
      damaged = null;
      const opened = (await takeOver(library, host, bytes)) ?? (await library.importFile(bytes));
      if (opened.ok) return { kind: 'done', workshopId: opened.value };
      // A handed-over file holds a workshop's file as it is: what is whole in it is found there too.
      damaged = opened.error === 'file-damaged' ? salvagePolku(bytes) : null;
      return damaged ? { kind: 'damaged', salvageable: salvageableOf(damaged) } : { kind: 'problem', problem: opened.error };
    },
    async openSalvaged(title) {
      const workshopId = damaged && (await library.importSalvage(damaged, title));
      damaged = null;
      return workshopId ? { kind: 'done', workshopId } : { kind: 'problem', problem: 'file-damaged' };
    },
  };
}

const salvageableOf = ({ content, missingGroups, withoutWorkshop, missingImages, missingBoxes, withoutList }: Salvage): Salvageable => ({
  title: content.title,
  groups: content.boards.length,
  missingGroups: [...missingGroups],
  withoutWorkshop,
  missingImages,
  missingBoxes,
  withoutList,
});
