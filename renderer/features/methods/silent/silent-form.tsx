import { useState, type ReactElement } from 'react';
import type { CardKind } from '../../../../shared/doc';
import type { SilentWish } from '../../../../shared/methods';
import { Button, Dialog, RadioGroup, Select, TextField, useObservable, useT } from '../../../ui';
import type { MethodsProps } from '../types';
import css from '../methods.module.css';

interface SilentFormProps extends Pick<MethodsProps, 'outline' | 'groupId' | 'pageId'> {
  readonly onOpen: (wish: SilentWish) => void;
  readonly onClose: () => void;
}

/** What the facilitator decides before a silent round: where the cards will lie, and whether they have a writer. */
export function SilentForm({ outline, groupId, pageId, onOpen, onClose }: SilentFormProps): ReactElement {
  const t = useT();
  const page = useObservable(outline).pages.find(({ id }) => id === pageId);
  const zones = (page?.frames ?? []).flatMap((frame) => frame.zones);
  const [title, setTitle] = useState(t('silent.defaultTitle', { page: page?.title ?? '' }).slice(0, 200));
  const [zone, setZone] = useState(zones[0]?.id ?? '');
  const kinds = zones.find(({ id }) => id === zone)?.kinds ?? [];
  const [chosenKind, setKind] = useState<CardKind | null>(null);
  const kind: CardKind = chosenKind && kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? 'note');
  const [anonymous, setAnonymous] = useState(false);
  const [groups, setGroups] = useState<'all' | 'this'>('all');
  const [tried, setTried] = useState(false);
  const open = (): void => {
    setTried(true);
    if (title.trim() !== '' && zone !== '') onOpen({ title: title.trim(), groupIds: groups === 'all' ? [] : [groupId], pageId, zone, cardKind: kind, anonymous });
  };
  return (
    <Dialog
      title={t('silent.new')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={open}>
          {t('silent.open')}
        </Button>
      }
    >
      <div className={css.form}>
        <TextField label={t('methods.title')} value={title} onChange={setTitle} maxLength={200} error={tried && title.trim() === '' ? t('methods.titleMissing') : null} />
        <Select label={t('silent.where')} value={zone} onChange={setZone} options={zones.map(({ id, lanes }, index) => ({ id, label: lanes.map((lane) => lane.title).join(' · ') || t('methods.zone', { number: index + 1 }) }))} />
        <Select label={t('methods.kinds')} value={kind} onChange={setKind} options={(kinds.length > 0 ? kinds : [kind]).map((one) => ({ id: one, label: t(`cards.plural.${one}`) }))} />
        <RadioGroup
          label={t('silent.names')}
          value={anonymous ? 'anonymous' : 'named'}
          options={(['named', 'anonymous'] as const).map((one) => ({ id: one, label: t(`silent.names.${one}`), hint: t(`silent.names.${one}.hint`) }))}
          onChange={(one) => setAnonymous(one === 'anonymous')}
        />
        <Select
          label={t('methods.groups')}
          value={groups}
          onChange={setGroups}
          options={[
            { id: 'all', label: t('methods.groups.all') },
            { id: 'this', label: t('methods.groups.this') },
          ]}
        />
      </div>
    </Dialog>
  );
}
