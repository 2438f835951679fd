import { Plus } from 'lucide-react';
import { useState } from 'react';
import { LINK_ROLES, type LinkRole } from '../../../shared/ipc';
import { Button, Notice, Select, useT } from '../../ui';
import { LINK_TIME_IDS, LINK_TIMES, type LinkTime } from './link-times';
import type { PeopleControl } from './use-people-state';
import css from './people.module.css';

/** Another link: for whom, and for how long. */
export function NewLink({ now, act }: { readonly now: number; readonly act: PeopleControl['act'] }) {
  const t = useT();
  const [role, setRole] = useState<LinkRole>('secretary');
  const [time, setTime] = useState<LinkTime>('1d');
  return (
    <fieldset className={css.newLink}>
      <legend>{t('people.link.new')}</legend>
      <div className={css.newLinkFields}>
        <Select label={t('people.link.newRole')} value={role} options={LINK_ROLES.map((id) => ({ id, label: t(`people.role.${id}`) }))} onChange={setRole} />
        <Select label={t('people.link.newTime')} value={time} options={LINK_TIME_IDS.map((id) => ({ id, label: t(`people.time.${id}`) }))} onChange={setTime} />
        <Button icon={<Plus />} onPress={() => void act('people.createLink', { role, expiresAt: now + LINK_TIMES[time] })}>
          {t('people.link.create')}
        </Button>
      </div>
      {role === 'facilitator' && <Notice tone="warning">{t('people.link.facilitatorWarning')}</Notice>}
    </fieldset>
  );
}
