import { DOORS, type PeopleState } from '../../../shared/ipc';
import { Notice, RadioGroup, useT } from '../../ui';
import { LinkRow } from './link-row';
import { NewLink } from './new-link';
import type { PeopleControl } from './use-people-state';
import css from './people.module.css';

interface DoorPanelProps {
  readonly control: PeopleControl;
  readonly state: PeopleState;
  readonly isShared: boolean;
}

/** Who gets in from now on: the door, and the links with their roles and times. */
export function DoorPanel({ control: { act }, state, isShared }: DoorPanelProps) {
  const t = useT();
  return (
    <>
      {!isShared && <Notice>{t('people.door.notShared')}</Notice>}
      <RadioGroup
        label={t('people.door')}
        value={state.door}
        options={DOORS.map((door) => ({ id: door, label: t(`people.door.${door}`), hint: t(`people.door.${door}.text`) }))}
        onChange={(door) => void act('people.setDoor', { door })}
      />
      <section className={css.links} aria-labelledby="people-links">
        <h3 id="people-links">{t('people.links')}</h3>
        <p className={css.muted}>{t('people.links.text')}</p>
        <ul className={css.linkList}>
          {state.links.map((link) => (
            <LinkRow key={link.id} link={link} now={state.now} act={act} />
          ))}
        </ul>
        <NewLink now={state.now} act={act} />
      </section>
    </>
  );
}
