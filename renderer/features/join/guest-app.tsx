import { lazy, Suspense, useCallback, useEffect, useState, type ReactElement } from 'react';
import { DoorOpen, Unplug } from 'lucide-react';
import { join, lookup, resume } from '../../sync';
import { Button, EmptyState, Skeleton, useObservable, useT } from '../../ui';
import { CodeForm } from './code-form';
import { createGuest } from './guest';
import { JoinFrame } from './join-frame';
import { takeKey } from './join-key';
import { RefusalAction } from './refusal-notice';
import { SeatForm } from './seat-form';
import { createSeatStore } from './seat-store';
import { WaitingPage } from './waiting-page';
import css from './join.module.css';

// The form is there at once; the board comes while the name is being written.
const loadBoard = () => import('./guest-board').then((module) => ({ default: module.GuestBoard }));
const GuestBoard = lazy(loadBoard);
// A participant's phone never fetches the facilitator's half.
const CoFacilitator = lazy(() => import('./co-facilitator').then((module) => ({ default: module.CoFacilitator })));

/** The guest's face: from the link or the code to the group's board, and back to it after a reload. */
export function GuestApp(): ReactElement {
  const t = useT();
  const [{ guest, store }] = useState(() => {
    const seats = createSeatStore(
      () => localStorage,
      () => sessionStorage,
    );
    const baseUrl = new URL('/', location.href).href;
    const api = {
      lookup: (key: string) => lookup(baseUrl, key),
      join: (request: Parameters<typeof join>[1]) => join(baseUrl, request),
      resume: (session: string, wait?: boolean) => resume(baseUrl, session, { key: seats.key(), wait: wait === true }),
    };
    return { guest: createGuest(api, seats), store: seats };
  });
  const phase = useObservable(guest.phase);
  const refresh = useCallback(() => void guest.retry(), [guest]);

  useEffect(() => {
    void guest.start(takeKey());
    void loadBoard();
    // Another link opened in the same tab changes only the hash.
    const onHash = (): void => {
      const key = takeKey();
      if (key !== null) void guest.start(key);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [guest]);

  const title = phase.kind === 'form' ? phase.answer.title : phase.kind === 'board' ? phase.seat.title : null;
  useEffect(() => {
    document.title = title === null ? t('common.appName') : `${title} – ${t('common.appName')}`;
  }, [title, t]);

  switch (phase.kind) {
    case 'opening':
    case 'returning':
      return (
        <JoinFrame title={t(phase.kind === 'opening' ? 'join.opening' : 'join.returning')}>
          <Skeleton count={3} height={56} />
        </JoinFrame>
      );
    case 'code':
      return <CodeForm guest={guest} phase={phase} />;
    case 'form':
      return <SeatForm key={phase.answer.workshopId} guest={guest} phase={phase} name={store.name()} groupId={store.seat()?.group.id ?? null} />;
    case 'stopped':
      return (
        <JoinFrame title={t('join.title')}>
          <div data-testid="refusal" data-reason={phase.reason} role="alert">
            <EmptyState
              icon={<Unplug />}
              title={t(`refusal.${phase.reason}`)}
              action={
                <>
                  <RefusalAction reason={phase.reason} onRetry={() => void guest.retry()} onCode={guest.askCode} />
                  {phase.reason === 'REMOVED' && (
                    <Button variant="quiet" onPress={guest.askCode}>
                      {t('refusal.enterCode')}
                    </Button>
                  )}
                </>
              }
            >
              <p>{t(`refusal.${phase.reason}.next`)}</p>
              <p className={css.support}>{t('refusal.support', { name: phase.reason })}</p>
            </EmptyState>
          </div>
        </JoinFrame>
      );
    case 'waiting':
      return <WaitingPage phase={phase} onLeave={() => guest.leave()} />;
    case 'left':
      return (
        <JoinFrame title={t('join.left')}>
          <EmptyState
            icon={<DoorOpen />}
            title={t('join.left.next')}
            action={
              <Button variant="primary" onPress={() => void guest.retry()}>
                {t('join.again')}
              </Button>
            }
          />
        </JoinFrame>
      );
    case 'board':
      if (phase.seat.role === 'facilitator') {
        return (
          <Suspense fallback={<Skeleton count={3} height={72} />}>
            <CoFacilitator key={phase.seat.session} seat={phase.seat} socketBase={socketBaseOf(location.href)} onRole={refresh} onLeave={() => guest.leave()} />
          </Suspense>
        );
      }
      return (
        <Suspense fallback={<Skeleton count={3} height={72} />}>
          <GuestBoard
            key={phase.seat.session}
            seat={phase.seat}
            socketBase={socketBaseOf(location.href)}
            onChange={() => void guest.change()}
            onLeave={() => guest.leave()}
            onCode={() => guest.askCode()}
            onFacilitator={refresh}
          />
        </Suspense>
      );
  }
}

/** `http://192.168.1.23:4780/…` → `ws://192.168.1.23:4780` */
function socketBaseOf(href: string): string {
  const url = new URL(href);
  return `${url.protocol === 'https:' ? 'wss:' : 'ws:'}//${url.host}`;
}
