import { useState, type ReactElement } from 'react';
import { ListChecks } from 'lucide-react';
import { isForGroup, textIn, type MethodInfo } from '../../../shared/methods';
import { Button, useLanguage, useT } from '../../ui';
import { SilentItem } from './silent/silent-item';
import { AnswerDialog } from './survey/answer-dialog';
import type { MethodsProps } from './types';
import { useMethods } from './use-methods';
import { VoteDialog } from './vote/vote-dialog';
import css from './methods.module.css';

/** What a participant can take part in now, in sight over the board. */
export function MethodsStrip(props: MethodsProps): ReactElement | null {
  const { seat, workshop, groupId, canManage, canTakePart } = props;
  const t = useT();
  const { language } = useLanguage();
  const { methods } = useMethods(workshop);
  const [taken, setTaken] = useState<string | null>(null);
  if (!seat || canManage || !canTakePart) return null;
  const open = methods.flatMap((method) => (method.kind !== 'silent' && method.state === 'open' && isForGroup(method, groupId) ? [method] : []));
  // A survey that is closed while somebody is filling it in stays: what was written is not taken away from under the hand.
  const chosen = methods.find(({ id }) => id === taken);
  const rounds = methods.filter((method) => method.kind === 'silent' && isForGroup(method, groupId));
  const titleOf = (method: Exclude<MethodInfo, { kind: 'silent' }>): string => (method.kind === 'vote' ? method.title : textIn(method.title, language, method.languages));
  const close = (): void => setTaken(null);
  return (
    <>
      {rounds.length > 0 && (
        <ul className={css.strip} aria-label={t('silent.new')} role="list">
          {rounds.map((round) => round.kind === 'silent' && <SilentItem key={round.id} {...props} round={round} />)}
        </ul>
      )}
      {open.length > 0 && (
        <ul className={css.strip} aria-label={t('methods.openNow')} role="list">
          {open.map((method) => (
            <li key={method.id} className={css.stripItem} data-testid="open-method" data-kind={method.kind}>
              <ListChecks aria-hidden />
              <span className={css.stripTitle}>{titleOf(method)}</span>
              <Button variant="primary" onPress={() => setTaken(method.id)}>
                {t(method.kind === 'vote' ? 'methods.vote.take' : 'surveys.answerNow')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen?.kind === 'vote' && chosen.state === 'open' && <VoteDialog {...props} vote={chosen} onClose={close} />}
      {chosen?.kind === 'survey' && <AnswerDialog {...props} survey={chosen} onClose={close} />}
    </>
  );
}
