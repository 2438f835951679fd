import { useState, type ReactElement } from 'react';
import { Shapes } from 'lucide-react';
import { cardText, setField, writeText, type BoardContext } from '../../../../shared/doc';
import { clustersOf, LEVELS, matrixCell, tidyClusters, unrated } from '../../../../shared/methods';
import type { BoardOutline, CardOutline } from '../../../../shared/outline';
import type { Observable } from '../../../../shared/kernel/observable';
import { Button, Dialog, RadioGroup, Select, TextField, useObservable, useT, useToasts } from '../../../ui';
import css from './ideas.module.css';

interface IdeasDialogProps {
  readonly ctx: BoardContext;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

const NOT_SET = 'unset';

/** The ideas of a page: into named clusters, and onto the two axes of impact and effort. */
export function IdeasDialog({ ctx, outline, pageId, readOnly, onClose }: IdeasDialogProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const board = useObservable(outline);
  const [face, setFace] = useState<'clusters' | 'matrix'>('clusters');
  const zones = (board.pages.find(({ id }) => id === pageId)?.frames ?? []).flatMap((frame) => frame.zones).filter((zone) => zone.cards.some(({ kind }) => kind === 'idea'));
  const ideas = zones.flatMap((zone) => zone.cards.filter(({ kind }) => kind === 'idea'));
  const tidy = (): void => {
    // All the zone's cards: others keep their place behind those with a cluster.
    const moved = zones.map((zone) => tidyClusters(ctx, zone.id, zone.cards)).some(Boolean);
    show({ text: t(moved ? 'ideas.tidied' : 'ideas.tidyAlready'), tone: 'ok' });
  };
  return (
    <Dialog
      title={t('ideas.title')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          {!readOnly && (
            <Button icon={<Shapes />} isDisabled={ideas.length === 0} onPress={tidy}>
              {t('ideas.tidy')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('methods.done')}
          </Button>
        </>
      }
    >
      {ideas.length === 0 ? (
        <p>{t('ideas.none')}</p>
      ) : (
        <>
          {/* No tabs: the board's own, in which this dialog stands, would take them for theirs. */}
          <RadioGroup
            label={t('board.view')}
            layout="row"
            value={face}
            onChange={setFace}
            options={[
              { id: 'clusters', label: t('ideas.clusters') },
              { id: 'matrix', label: t('ideas.matrix') },
            ]}
          />
          {face === 'clusters' ? <Clusters ctx={ctx} ideas={ideas} readOnly={readOnly} /> : <Matrix ctx={ctx} ideas={ideas} readOnly={readOnly} />}
        </>
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly ctx: BoardContext;
  readonly ideas: readonly CardOutline[];
  readonly readOnly: boolean;
}

/** A name for each idea; cards keep their places until one asks for order. */
function Clusters({ ctx, ideas, readOnly }: PartProps): ReactElement {
  const t = useT();
  const known = clustersOf(ideas).filter(({ name }) => name !== '');
  const write = (card: CardOutline, name: string): void => {
    const text = cardText(ctx.doc, card.id, 'cluster');
    if (text) writeText(ctx, text, name);
  };
  return (
    <>
      <p className={css.summary} role="status">
        {known.length === 0 ? t('ideas.noClusters') : known.map(({ name, cards }) => `${name} (${cards.length})`).join(' · ')}
      </p>
      <ul className={css.ideas}>
        {ideas.map((card) => (
          <li key={card.id} className={css.idea} data-testid="idea" data-card-id={card.id}>
            <span className={css.text}>{card.text}</span>
            <TextField label={t('ideas.clusterOf', { idea: card.text.slice(0, 60) })} value={String(card.fields.cluster ?? '')} onChange={(name) => write(card, name)} isReadOnly={readOnly} maxLength={200} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Impact upwards, effort to the right: what helps much and costs little stands at the top left. */
function Matrix({ ctx, ideas, readOnly }: PartProps): ReactElement {
  const t = useT();
  const level = (axis: 'impact' | 'effort', value: (typeof LEVELS)[number]): string => `${t(`cards.field.${axis}`)}: ${t(`cards.option.${axis}.${value}`)}`;
  const rate = (card: CardOutline, axis: 'impact' | 'effort'): ReactElement => (
    <Select
      label={`${t(`cards.field.${axis}`)}: ${card.text.slice(0, 60)}`}
      isLabelHidden
      isDisabled={readOnly}
      value={typeof card.fields[axis] === 'string' ? card.fields[axis] : NOT_SET}
      options={[{ id: NOT_SET, label: t(`cards.field.${axis}`) }, ...LEVELS.map((one) => ({ id: one as string, label: level(axis, one) }))]}
      onChange={(value) => setField(ctx, card.id, axis, value === NOT_SET ? null : value)}
    />
  );
  const item = (card: CardOutline): ReactElement => (
    <li key={card.id} className={css.rated} data-testid="rated-idea">
      <span className={css.text}>{card.text}</span>
      {rate(card, 'impact')}
      {rate(card, 'effort')}
    </li>
  );
  const rest = unrated(ideas);
  return (
    <>
      <table className={css.matrix}>
        <thead>
          <tr>
            <td />
            {LEVELS.map((effort) => (
              <th key={effort} scope="col">
                {level('effort', effort)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...LEVELS].reverse().map((impact) => (
            <tr key={impact}>
              <th scope="row">{level('impact', impact)}</th>
              {LEVELS.map((effort) => (
                <td key={effort} data-testid="matrix-cell" data-cell={`${impact}-${effort}`}>
                  <ul className={css.ideas}>{matrixCell(ideas, impact, effort).map(item)}</ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <>
          <h3 className={css.summary}>{t('ideas.unrated')}</h3>
          <ul className={css.ideas}>{rest.map(item)}</ul>
        </>
      )}
    </>
  );
}
