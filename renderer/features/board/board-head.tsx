import type { ReactElement, ReactNode } from 'react';
import { PeopleButton, usePeople } from '../presence';
import { SafetyIndicator } from '../safety';
import { LanguageSwitch, useObservable } from '../../ui';
import type { BoardPageProps } from './types';
import css from './board.module.css';

/** Who is here, where the work is, how one is connected. Also for an owner that draws its own head. */
export function BoardIndicators({ session, workshopSession, group, me }: Pick<BoardPageProps, 'session' | 'workshopSession' | 'group' | 'me'>): ReactElement {
  const people = usePeople(session.awareness, workshopSession?.doc ?? null, group.id, me.participantId);
  const safety = useObservable(session.safety);
  const path = useObservable(session.path);
  return (
    <>
      <PeopleButton people={people} awareness={session.awareness} />
      <SafetyIndicator safety={safety} path={path} />
    </>
  );
}

interface BoardHeadProps extends Pick<BoardPageProps, 'session' | 'workshopSession' | 'group' | 'me' | 'title' | 'start' | 'end'> {
  readonly note?: ReactNode;
}

export function BoardHead({ group, title, start, end, note, ...rest }: BoardHeadProps): ReactElement {
  return (
    <header className={css.head}>
      {start}
      <div className={css.headWords}>
        <h1 className={css.title}>{group.name}</h1>
        <p className={css.subtitle}>
          {title}
          {note}
        </p>
      </div>
      <div className={css.headEnd}>
        <BoardIndicators group={group} {...rest} />
        <LanguageSwitch />
        {end}
      </div>
    </header>
  );
}
