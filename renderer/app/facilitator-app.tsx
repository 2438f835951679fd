import '../../shared/i18n/every-language';
import { lazy, Suspense, useEffect } from 'react';
import { PeoplePage, SearchPage, TasksPage, type HrefOf } from '../features/archive';
import { BinPage, HomePage } from '../features/home';
import { NewWorkshopPage } from '../features/new-workshop';
import { RehearsalFrame } from '../features/rehearsal';
import { SettingsPage } from '../features/settings';
import { TemplatesPage } from '../features/templates';
import { useT } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { LoadingPage } from './loading-page';
import type { Theme } from './preferences';
import { routeHref, type Route } from './route';
import { useRoute, type Go } from './use-route';

// Home is there at once; what a workshop needs (Yjs, transports) comes when one is opened.
const WorkshopPage = lazy(() => import('../features/workshop').then((module) => ({ default: module.WorkshopPage })));

const DeskPage = lazy(() => import('../features/desk').then((module) => ({ default: module.DeskPage })));

const HistoryGate = lazy(() => import('../features/history').then((module) => ({ default: module.HistoryGate })));

const MapsPage = lazy(() => import('../features/maps').then((module) => ({ default: module.MapsPage })));

const ProjectorPage = lazy(() => import('../features/projector').then((module) => ({ default: module.ProjectorPage })));

interface FacilitatorAppProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

export function FacilitatorApp({ theme, onTheme }: FacilitatorAppProps) {
  const [route, go] = useRoute();
  const t = useT();
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);
  return (
    // A view that stopped does not stop the next one.
    <ErrorBoundary homeHref={routeHref({ kind: 'home' })} key={'workshopId' in route ? `${route.kind} ${route.workshopId}` : route.kind}>
      <RehearsalFrame
        workshopId={'workshopId' in route ? route.workshopId : null}
        isProjector={route.kind === 'projector'}
        onDesk={(workshopId) => go({ kind: 'desk', workshopId, part: 'now' })}
        onPrepare={(workshopId) => go({ kind: 'desk', workshopId, part: 'prepare' })}
      >
        <Suspense fallback={<LoadingPage />}>
          <Screen route={route} go={go} theme={theme} onTheme={onTheme} />
        </Suspense>
      </RehearsalFrame>
    </ErrorBoundary>
  );
}

function Screen({ route, go, theme, onTheme }: FacilitatorAppProps & { readonly route: Route; readonly go: Go }) {
  const home = (): void => go({ kind: 'home' });
  const open = (workshopId: string): void => go({ kind: 'workshop', workshopId, groupId: null });
  const hrefOf: HrefOf = ({ workshopId, groupId, cardId }) => routeHref({ kind: 'workshop', workshopId, groupId, ...(cardId !== '' && { showAt: cardId }) });
  switch (route.kind) {
    case 'home':
      return (
        <HomePage
          workshopHref={(workshopId) => routeHref({ kind: 'workshop', workshopId, groupId: null })}
          onOpen={open}
          onNew={(templateId) => go({ kind: 'new', templateId })}
          onTemplates={() => go({ kind: 'templates' })}
          onSearch={(query) => go({ kind: 'search', query })}
          onPeople={() => go({ kind: 'people' })}
          onTasks={() => go({ kind: 'tasks' })}
          onMaps={() => go({ kind: 'maps', part: 'compare', boards: [] })}
          onBin={() => go({ kind: 'bin' })}
          onSettings={() => go({ kind: 'settings' })}
        />
      );
    case 'bin':
      return <BinPage onHome={home} />;
    case 'new':
      return <NewWorkshopPage templateId={route.templateId} onHome={home} onTemplates={() => go({ kind: 'templates' })} onCreated={(workshopId) => go({ kind: 'workshop', workshopId, groupId: null }, { replace: true })} />;
    case 'templates':
      return <TemplatesPage onHome={home} onUse={(templateId) => go({ kind: 'new', templateId })} />;
    case 'settings':
      return <SettingsPage theme={theme} onTheme={onTheme} onHome={home} />;
    case 'search':
      return <SearchPage query={route.query} onSearch={(query) => go({ kind: 'search', query }, { replace: true })} hrefOf={hrefOf} onHome={home} />;
    case 'people':
      return <PeoplePage hrefOf={hrefOf} onHome={home} />;
    case 'tasks':
      return <TasksPage hrefOf={hrefOf} onHome={home} />;
    case 'history':
      return <HistoryGate workshopId={route.workshopId} groupId={route.groupId} onBack={() => go({ kind: 'workshop', workshopId: route.workshopId, groupId: route.groupId })} />;
    case 'maps':
      return <MapsPage part={route.part} boards={route.boards} onChange={(part, boards) => go({ kind: 'maps', part, boards }, { replace: true })} onOpen={open} onHome={home} />;
    case 'workshop':
      return (
        <WorkshopPage
          workshopId={route.workshopId}
          groupId={route.groupId}
          {...(route.showAt !== undefined && { showAt: route.showAt })}
          onGroup={(groupId) => go({ kind: 'workshop', workshopId: route.workshopId, groupId }, { replace: true })}
          onDesk={() => go({ kind: 'desk', workshopId: route.workshopId, part: 'now' })}
          onHistory={(groupId) => go({ kind: 'history', workshopId: route.workshopId, groupId })}
          onHome={home}
        />
      );
    case 'desk':
      return (
        <DeskPage
          workshopId={route.workshopId}
          part={route.part}
          onPart={(part) => go({ ...route, part }, { replace: true })}
          onBoard={(groupId) => go({ kind: 'workshop', workshopId: route.workshopId, groupId })}
          onRehearsal={(workshopId) => go({ kind: 'desk', workshopId, part: 'now' })}
          projectorHref={routeHref({ kind: 'projector', workshopId: route.workshopId })}
          onHome={home}
        />
      );
    case 'projector':
      return <ProjectorPage workshopId={route.workshopId} onHome={home} />;
  }
}
