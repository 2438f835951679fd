import { useState, type ReactElement } from 'react';
import { addCard, relate, type BoardContext } from '../../../../shared/doc';
import type { BoardOutline } from '../../../../shared/outline';
import { Button, Dialog, Select, TextField, useT, useToasts } from '../../../ui';
import css from '../methods.module.css';

interface AgreeDialogProps {
  readonly ctx: BoardContext;
  readonly board: BoardOutline;
  readonly pageId: string;
  /** The card that was decided on. */
  readonly card: { readonly cardId: string; readonly text: string };
  readonly onClose: () => void;
}

/** From a card to an agreement: what, who, by when. The agreement stands where agreements belong, and an arrow leads to it. */
export function AgreeDialog({ ctx, board, pageId, card, onClose }: AgreeDialogProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const places = placesFor(board, pageId);
  const [goal, setGoal] = useState(card.text);
  const [actions, setActions] = useState('');
  const [who, setWho] = useState('');
  const [byWhen, setByWhen] = useState('');
  const [zone, setZone] = useState(places[0]?.id ?? '');
  const [tried, setTried] = useState(false);
  const agree = (): void => {
    setTried(true);
    if (goal.trim() === '' || who.trim() === '') return;
    const made = addCard(ctx, { kind: 'agreement', zone, text: goal.trim(), fields: { actions: actions.trim(), agreedBy: who.trim(), byWhen: /^\d{4}-\d{2}-\d{2}$/.test(byWhen) ? byWhen : null, state: 'open' } });
    relate(ctx, 'leadsTo', card.cardId, made);
    show({ text: t('ideas.agreed', { place: places.find(({ id }) => id === zone)?.label ?? '' }), tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      title={t('ideas.agree')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={agree}>
          {t('ideas.agree.save')}
        </Button>
      }
    >
      <div className={css.form}>
        <TextField label={t('cards.text.agreement')} rows={2} maxLength={2000} value={goal} onChange={setGoal} error={tried && goal.trim() === '' ? t('ideas.agree.goalMissing') : null} />
        <TextField label={t('cards.field.actions')} rows={2} maxLength={2000} value={actions} onChange={setActions} isOptional />
        <TextField label={t('cards.field.agreedBy')} maxLength={200} value={who} onChange={setWho} error={tried && who.trim() === '' ? t('ideas.agree.whoMissing') : null} />
        <TextField label={t('cards.field.byWhen')} type="date" value={byWhen} onChange={setByWhen} isOptional />
        <Select label={t('ideas.agree.where')} value={zone} options={places} onChange={setZone} />
      </div>
    </Dialog>
  );
}

/** Where agreements belong on this board; where nowhere, the decisions of the page. */
function placesFor(board: BoardOutline, pageId: string): { readonly id: string; readonly label: string }[] {
  const places = board.pages.flatMap((page) =>
    page.frames.flatMap((frame) => frame.zones.filter((zone) => zone.kinds.includes('agreement')).map((zone) => ({ id: zone.id, label: [page.title, ...zone.lanes.map((lane) => lane.title)].join(' · ') }))),
  );
  if (places.length > 0) return places;
  const page = board.pages.find(({ id }) => id === pageId) ?? board.pages[0];
  return page ? [{ id: page.decisions.id, label: page.title }] : [];
}
