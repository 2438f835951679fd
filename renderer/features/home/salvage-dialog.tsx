import type { Salvageable } from '../../../shared/ipc';
import { Button, Dialog, useT } from '../../ui';

interface SalvageDialogProps {
  readonly salvageable: Salvageable;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

/** A damaged file: what can be saved of it and what is missing, to be opened as a copy. */
export function SalvageDialog({ salvageable, onClose, onOpen }: SalvageDialogProps) {
  const t = useT();
  const { groups, missingGroups, withoutWorkshop, missingImages, missingBoxes, withoutList } = salvageable;
  const missing = [
    ...(withoutWorkshop ? [t('files.salvageMissingWorkshop')] : []),
    ...(missingGroups.length > 0 ? [t('files.salvageMissingGroups', { names: missingGroups.join(', ') })] : []),
    ...(missingImages > 0 ? [t('files.salvageMissingImages', { count: missingImages })] : []),
    ...(missingBoxes > 0 ? [t('files.salvageMissingBoxes', { count: missingBoxes })] : []),
    ...(withoutList ? [t('files.salvageWithoutList')] : []),
  ];
  return (
    <Dialog
      title={t('files.salvageTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={onOpen}>
            {t('files.salvageOpen')}
          </Button>
        </>
      }
    >
      <p>{t('files.salvageText')}</p>
      <ul>
        <li dir="auto">{salvageable.title}</li>
        <li>{t('files.salvageGroups', { count: groups })}</li>
      </ul>
      {missing.length > 0 && (
        <>
          <p>{t('files.salvageMissing')}</p>
          <ul>
            {missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
