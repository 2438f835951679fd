import { CARD_CHANGES, type CardDifference, type Comparison } from '../../../shared/compare';
import { formatMoment } from '../../../shared/i18n';
import { Sheet } from 'lucide-react';
import { useHostAccess, useSaveFile } from '../../bridge';
import { Button, Table, useLanguage, useT } from '../../ui';
import { cardTitle, changeLines, ChangeMark } from './change-words';
import css from './maps.module.css';

interface ChangeListProps {
  readonly comparison: Comparison;
  readonly names: ReadonlyMap<string, string>;
  /** Whose id this is; empty when nobody is named. Without it the list does not say who. */
  readonly nameOf?: (participantId: string) => string;
}

/** Everything that differs, in the maps' order, a row each. */
export function ChangeList({ comparison, names, nameOf }: ChangeListProps) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const saveFile = useSaveFile();
  const differences = comparison.cells.flatMap(({ cards }) => cards).filter(({ change }) => CARD_CHANGES.some((each) => each === change));
  if (differences.length + comparison.texts.length === 0) return null;
  const columns = [
    { id: 'change', label: t('maps.change') },
    { id: 'card', label: t('maps.card') },
    { id: 'cell', label: t('maps.cell') },
    { id: 'details', label: t('maps.details') },
    ...(nameOf ? [{ id: 'who', label: t('maps.who') }] : []),
  ];
  const who = ({ after, change }: CardDifference): string => (after && change !== 'same' ? [nameOf?.(after.changedBy) ?? '', formatMoment(after.changedAt, language)].filter((part) => part !== '').join(', ') : '');
  const save = (): void => {
    const rows = differences.map((difference) => {
      const card = difference.after ?? difference.before;
      const cells = [t(`maps.change.${difference.change}`), card ? `${t(`cards.kind.${card.kind}`)}: ${cardTitle(card, t)}` : '', names.get(difference.cell) ?? '', changeLines(difference, names, t, language).join('\n')];
      return nameOf ? [...cells, who(difference)] : cells;
    });
    const texts = comparison.texts.map(({ kind, title, before, after }) => [t('maps.change.changed'), t(`maps.${kind}`, { title }), '', `${before.trim() || t('maps.empty')} → ${after.trim() || t('maps.empty')}`]);
    saveFile(bridge.call('app.saveTable', { title: t('maps.changeList'), rows: [columns.map(({ label }) => label), ...rows, ...texts] }));
  };
  return (
    <>
    <div>
      <Button icon={<Sheet />} onPress={save}>
        {t('archive.saveTable')}
      </Button>
    </div>
    <Table caption={t('maps.changeList')} isCaptionHidden columns={columns} narrow="stack">
      {differences.map((difference) => {
        const card = difference.after ?? difference.before;
        return (
          card && (
            <tr key={card.id}>
              <td data-label={t('maps.change')}>
                <ChangeMark change={difference.change} />
              </td>
              <th scope="row" data-label={t('maps.card')}>
                {t(`cards.kind.${card.kind}`)}: {cardTitle(card, t)}
              </th>
              <td data-label={t('maps.cell')}>{names.get(difference.cell)}</td>
              <td data-label={t('maps.details')}>
                <ul className={css.lines}>
                  {changeLines(difference, names, t, language).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
              {nameOf && <td data-label={t('maps.who')}>{who(difference)}</td>}
            </tr>
          )
        );
      })}
      {comparison.texts.map(({ kind, title, before, after }) => (
        <tr key={`${kind} ${title}`}>
          <td data-label={t('maps.change')}>
            <ChangeMark change="changed" />
          </td>
          <th scope="row" data-label={t('maps.card')}>
            {t(`maps.${kind}`, { title })}
          </th>
          <td data-label={t('maps.cell')} />
          <td data-label={t('maps.details')}>{`${before.trim() || t('maps.empty')} → ${after.trim() || t('maps.empty')}`}</td>
          {nameOf && <td data-label={t('maps.who')} />}
        </tr>
      ))}
    </Table>
    </>
  );
}
