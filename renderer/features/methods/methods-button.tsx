import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { ListChecks } from 'lucide-react';
import { isForGroup, type MethodInfo } from '../../../shared/methods';
import { Button, Dialog, lazily, useT } from '../../ui';
import { SilentRow } from './silent/silent-row';
import { AnswerDialog } from './survey/answer-dialog';
import { SurveyRow } from './survey/survey-row';
import type { MethodsProps } from './types';
import { useAct } from './use-act';
import { useKeptFocus } from './use-kept-focus';
import { useMethods } from './use-methods';
import { VoteDialog } from './vote/vote-dialog';
import { VoteRow } from './vote/vote-row';
import css from './methods.module.css';

const SilentForm = lazily(() => import('./silent/silent-form').then((module) => module.SilentForm));
const AgreeDialog = lazily(() => import('./agree/agree-dialog').then((module) => module.AgreeDialog));
const IdeasDialog = lazily(() => import('./ideas/ideas-dialog').then((module) => module.IdeasDialog));
const DeviceForm = lazily(() => import('./survey/device-form').then((module) => module.DeviceForm));
const SurveyEditor = lazily(() => import('./survey/survey-editor').then((module) => module.SurveyEditor));
const VoteForm = lazily(() => import('./vote/vote-form').then((module) => module.VoteForm));

type Open =
  | { readonly kind: 'list' | 'new-vote' | 'new-survey' | 'new-silent' | 'ideas' }
  | { readonly kind: 'take' | 'edit' | 'kiosk' | 'paper'; readonly id: string }
  | { readonly kind: 'agree'; readonly card: { readonly cardId: string; readonly text: string } }
  | null;

/** Whether there is something to cluster and rate on the page. */
function useHasIdeas(outline: MethodsProps['outline'], pageId: string): boolean {
  return useSyncExternalStore(outline.subscribe, () => (outline.get().pages.find(({ id }) => id === pageId)?.frames ?? []).some((frame) => frame.zones.some((zone) => zone.cards.some(({ kind }) => kind === 'idea'))));
}

function Makers({ onMake }: { readonly onMake: (kind: 'new-vote' | 'new-survey' | 'new-silent') => void }): ReactElement {
  const t = useT();
  return (
    <>
      <Button onPress={() => onMake('new-vote')}>
        {t('methods.vote.new')}
      </Button>
      <Button onPress={() => onMake('new-survey')}>
        {t('surveys.new')}
      </Button>
      <Button onPress={() => onMake('new-silent')}>
        {t('silent.new')}
      </Button>
    </>
  );
}

/** The workshop's votes and surveys: for the facilitator to make, open and close; for everybody to take part and see what came of them. */
export function MethodsButton(props: MethodsProps): ReactElement | null {
  const { seat, workshop, ctx, outline, groupId, pageId, canManage, readOnly, canTakePart } = props;
  const t = useT();
  const { methods, counts } = useMethods(workshop);
  const act = useAct(seat);
  const [open, setOpen] = useState<Open>(null);
  const top = useKeptFocus<HTMLDivElement>(methods.length);
  const mine = methods.filter((method) => canManage || (isForGroup(method, groupId) && method.state !== 'draft'));
  const hasIdeas = useHasIdeas(outline, pageId);
  if (!seat || (!canManage && !hasIdeas && mine.length === 0)) return null;
  const close = (): void => setOpen(null);
  const list = (): void => setOpen({ kind: 'list' });
  const chosen = open && 'id' in open ? mine.find(({ id }) => id === open.id) : undefined;
  const row = (method: MethodInfo): ReactElement => {
    const { id } = method;
    const shared = { count: counts[id] ?? 0, canManage, canTake: canTakePart && !canManage, onTake: () => setOpen({ kind: 'take', id }), act };
    if (method.kind === 'vote') return <VoteRow key={id} {...shared} method={method} groupId={groupId} onAgree={readOnly ? null : (card) => setOpen({ kind: 'agree', card })} />;
    if (method.kind === 'silent') return <SilentRow key={id} round={method} count={shared.count} canManage={canManage} act={act} />;
    return <SurveyRow key={id} {...shared} survey={method} pageId={pageId} onEdit={() => setOpen({ kind: 'edit', id })} onDevice={(kind) => setOpen({ kind, id })} />;
  };
  return (
    <>
      <Button variant="quiet" icon={<ListChecks />} onPress={list}>
        {t('methods.button')}
      </Button>
      {open?.kind === 'list' && (
        <Dialog title={t('methods.button')} isOpen onClose={close} size="wide">
          <div ref={top} tabIndex={-1} />
          {(canManage || hasIdeas) && (
            <div className={css.makers}>
              {canManage && <Makers onMake={(kind) => setOpen({ kind })} />}
              {hasIdeas && <Button onPress={() => setOpen({ kind: 'ideas' })}>{t('ideas.title')}</Button>}
            </div>
          )}
          {mine.length === 0 ? <p className={css.muted}>{t('methods.none')}</p> : <ul className={css.list}>{[...mine].reverse().map(row)}</ul>}
        </Dialog>
      )}
      {open?.kind === 'new-vote' && (
        <VoteForm
          {...props}
          onClose={list}
          onOpen={(wish) => {
            list();
            void act({ action: 'vote.open', wish });
          }}
        />
      )}
      {open?.kind === 'agree' && <AgreeDialog ctx={ctx} board={outline.get()} pageId={pageId} card={open.card} onClose={list} />}
      {open?.kind === 'ideas' && <IdeasDialog ctx={ctx} outline={outline} pageId={pageId} readOnly={readOnly} onClose={list} />}
      {open?.kind === 'new-silent' && (
        <SilentForm
          {...props}
          onClose={list}
          onOpen={(wish) => {
            list();
            void act({ action: 'silent.open', wish });
          }}
        />
      )}
      {(open?.kind === 'new-survey' || (open?.kind === 'edit' && chosen?.kind === 'survey')) && (
        <SurveyEditor
          survey={chosen?.kind === 'survey' ? chosen : null}
          hasAnswers={chosen !== undefined && (counts[chosen.id] ?? 0) > 0}
          onClose={list}
          onSave={(wish) => {
            // What the host does not take stays in the form, to be changed.
            void act({ action: 'survey.save', id: chosen?.id ?? null, wish }).then((answer) => answer && list());
          }}
        />
      )}
      {open?.kind === 'take' && chosen?.state === 'open' && (chosen.kind === 'vote' ? <VoteDialog {...props} vote={chosen} onClose={close} /> : chosen.kind === 'survey' && <AnswerDialog {...props} survey={chosen} onClose={close} />)}
      {(open?.kind === 'kiosk' || open?.kind === 'paper') && chosen?.kind === 'survey' && <DeviceForm {...props} survey={chosen} use={open.kind} onClose={list} />}
    </>
  );
}
