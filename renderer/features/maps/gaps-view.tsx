import { useMemo } from 'react';
import { gapsOf, type GapRow } from '../../../shared/compare';
import { classNames, Table, useT } from '../../ui';
import type { ComparedMap } from './compare-view';
import css from './maps.module.css';

/** From so many cards on a cell is as dark as it gets. */
const DARKEST = 4;

type Count = GapRow['counts'][number];

const lookOf = ({ cards }: Count): string | undefined => (cards === null ? css.heatMissing : cards === 0 ? css.heatEmpty : css[`heat${String(Math.min(cards, DARKEST))}`]);

/** Which places are empty on which map: a table whose cells are shaded too, and the services that name nobody. */
export function GapsView({ maps }: { readonly maps: readonly ComparedMap[] }) {
  const t = useT();
  const { rows, nobody } = useMemo(() => gapsOf(maps.map(({ outline }) => outline)), [maps]);
  const emptyOf = (map: number): number => rows.filter(({ counts }) => counts[map]?.cards === 0).length;
  const words = ({ cards }: Count): string => (cards === null ? t('maps.gapMissing') : cards === 0 ? t('maps.gapEmpty') : String(cards));
  return (
    <div className={css.view}>
      <p className={css.hint}>{t('maps.gapLegend')}</p>
      <Table caption={t('maps.gapTable')} isCaptionHidden columns={[{ id: 'cell', label: t('maps.cell') }, ...maps.map(({ name }, index) => ({ id: String(index), label: name }))]}>
        {rows.map(({ key, pageTitle, lanes, counts }) => (
          <tr key={key}>
            <th scope="row">{[pageTitle, lanes.join(' – ')].join(': ')}</th>
            {counts.map((count, index) => (
              <td key={index} className={classNames(css.heat, lookOf(count))}>
                <span className={css.heatWord}>{words(count)}</span>
                {count.withoutResponsible > 0 && <span className={css.heatNote}>{t('maps.gapNobody', { count: count.withoutResponsible })}</span>}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('maps.gapSummary')}</th>
          {maps.map(({ name }, index) => (
            <td key={name}>
              <strong>{emptyOf(index)}</strong>
            </td>
          ))}
        </tr>
      </Table>
      <section className={css.nobody}>
        <h3>{t('maps.nobodyTitle')}</h3>
        {nobody.every((list) => list.length === 0) && <p className={css.hint}>{t('maps.nobodyNone')}</p>}
        {maps.map(({ name }, index) => {
          const services = nobody[index] ?? [];
          return (
            services.length > 0 && (
              <section key={name}>
                <h4>{name}</h4>
                <ul className={css.lines}>
                  {services.map(({ cardId, text, pageTitle, lanes }) => (
                    <li key={cardId}>{`${text.trim() || t('cards.untitled.service')} (${[pageTitle, lanes.join(' – ')].join(': ')})`}</li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </section>
    </div>
  );
}
