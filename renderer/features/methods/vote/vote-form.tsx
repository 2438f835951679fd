import { useState, type ReactElement } from 'react';
import type { CardKind } from '../../../../shared/doc';
import { MOST_VOTES_PER_PERSON, type VoteWish } from '../../../../shared/methods';
import { Button, Dialog, Select, TextField, useObservable, useT } from '../../../ui';
import type { MethodsProps } from '../types';
import css from '../methods.module.css';

interface VoteFormProps extends Pick<MethodsProps, 'outline' | 'groupId' | 'pageId'> {
  readonly onOpen: (wish: VoteWish) => void;
  readonly onClose: () => void;
}

const ALL = 'all';
const isCount = (text: string): boolean => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_VOTES_PER_PERSON;

/** What the facilitator decides before a vote: which cards, how many votes. */
export function VoteForm({ outline, groupId, pageId, onOpen, onClose }: VoteFormProps): ReactElement {
  const t = useT();
  const board = useObservable(outline);
  const page = board.pages.find(({ id }) => id === pageId);
  const zones = (page?.frames ?? []).flatMap((frame) => frame.zones);
  const kinds = [...new Set(zones.flatMap((zone) => [...zone.kinds, ...zone.cards.map(({ kind }) => kind)]))];
  const [title, setTitle] = useState(t('methods.vote.defaultTitle', { page: page?.title ?? '' }).slice(0, 200));
  const [zone, setZone] = useState(ALL);
  const [kind, setKind] = useState<string>(kinds.includes('idea') ? 'idea' : ALL);
  const [perPerson, setPerPerson] = useState('3');
  const [perCard, setPerCard] = useState('1');
  const [groups, setGroups] = useState<'all' | 'this'>('all');
  const [tried, setTried] = useState(false);
  const badCount = t('methods.vote.badCount', { most: MOST_VOTES_PER_PERSON });
  const isGood = title.trim() !== '' && isCount(perPerson) && isCount(perCard);
  const open = (): void => {
    setTried(true);
    if (!isGood) return;
    onOpen({
      title: title.trim(),
      groupIds: groups === 'all' ? [] : [groupId],
      pageId,
      zone: zone === ALL ? null : zone,
      kinds: kind === ALL ? [] : [kind as CardKind],
      votesPerPerson: Number(perPerson),
      votesPerCard: Math.min(Number(perCard), Number(perPerson)),
    });
  };
  return (
    <Dialog
      title={t('methods.vote.new')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={open}>
          {t('methods.vote.open')}
        </Button>
      }
    >
      <div className={css.form}>
        <TextField label={t('methods.title')} value={title} onChange={setTitle} maxLength={200} error={tried && title.trim() === '' ? t('methods.titleMissing') : null} />
        <Select label={t('methods.where')} value={zone} onChange={setZone} options={[{ id: ALL, label: t('methods.wholePage', { page: page?.title ?? '' }) }, ...zones.map(({ id, lanes }, index) => ({ id, label: lanes.map((lane) => lane.title).join(' · ') || t('methods.zone', { number: index + 1 }) }))]} />
        <Select label={t('methods.kinds')} value={kind} onChange={setKind} options={[{ id: ALL, label: t('methods.allKinds') }, ...kinds.map((one) => ({ id: one, label: t(`cards.plural.${one}`) }))]} />
        <Select
          label={t('methods.groups')}
          value={groups}
          onChange={setGroups}
          options={[
            { id: 'all', label: t('methods.groups.all') },
            { id: 'this', label: t('methods.groups.this') },
          ]}
        />
        <TextField label={t('methods.vote.perPerson')} value={perPerson} onChange={setPerPerson} inputMode="numeric" maxLength={2} error={tried && !isCount(perPerson) ? badCount : null} />
        <TextField label={t('methods.vote.perCard')} value={perCard} onChange={setPerCard} inputMode="numeric" maxLength={2} error={tried && !isCount(perCard) ? badCount : null} />
      </div>
    </Dialog>
  );
}
