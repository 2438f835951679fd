import { Eye, EyeOff, Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Awareness } from 'y-protocols/awareness';
import { IconButton, useObservable, useT, VisuallyHidden } from '../../ui';
import { follow, followingOf } from './following';
import { initials, type PersonHere } from './people';
import css from './people.module.css';

const FACES = 4;

/** Who is on the board: a few faces and a number; the names open from it. */
export function PeopleButton({ people, awareness }: { readonly people: readonly PersonHere[]; readonly awareness: Awareness }): ReactElement {
  const t = useT();
  const followed = useObservable(followingOf(awareness));
  const here = people.filter((person) => person.isHere);
  const count = t('board.people.here', { count: here.length });
  return (
    <DialogTrigger>
      <AriaButton className={css.button ?? ''} data-testid="people">
        <VisuallyHidden>{count}</VisuallyHidden>
        <span className={css.faces} aria-hidden="true">
          {here.slice(0, FACES).map((person) => (
            <Face key={person.id} person={person} />
          ))}
        </span>
        <Users aria-hidden className={css.icon} />
        <span aria-hidden="true" className={css.count}>
          {here.length}
        </span>
      </AriaButton>
      <Popover offset={6} className={css.popover ?? ''}>
        <Dialog aria-label={t('board.people')} className={css.dialog ?? ''}>
          <h2 className={css.title}>{count}</h2>
          <ul className={css.list}>
            {people.map((person) => (
              <li key={person.id} className={css.person} data-here={person.isHere}>
                <Face person={person} />
                <span className={css.words}>
                  <span>{person.isMe ? t('board.people.me', { name: person.name }) : person.name}</span>
                  {!person.isHere && <span className={css.away}>{t('board.people.away')}</span>}
                </span>
                {person.isHere && !person.isMe && (
                  <IconButton
                    label={followed === person.id ? t('together.stop') : t('together.follow', { name: person.name })}
                    icon={followed === person.id ? <EyeOff /> : <Eye />}
                    onPress={() => follow(awareness, followed === person.id ? null : person.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Face({ person }: { readonly person: PersonHere }): ReactElement {
  return (
    <span className={css.face} aria-hidden="true" style={{ borderColor: person.colour }}>
      {initials(person.name)}
    </span>
  );
}
